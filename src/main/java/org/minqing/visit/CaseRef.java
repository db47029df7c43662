package org.minqing.visit;

import java.util.UUID;

/** A case by its id and the number people say on the phone. */
public record CaseRef(UUID id, String number) {}
