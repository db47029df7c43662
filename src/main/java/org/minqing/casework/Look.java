package org.minqing.casework;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody looked at the name and contact of who raised a concern.
 *
 * @param reason what he wrote; empty when it was erased with the identity
 */
public record Look(UUID id, Case facts, UUID userId, Instant at, String reason) {}
