package org.minqing.casework;

import java.time.Instant;
import java.util.List;

/**
 * One sentence of a case's story.
 *
 * @param who      社发局 李敏
 * @param did      反馈了办理结果。
 * @param quote    what he wrote, or empty
 * @param erased   he wrote something that has been erased since
 * @param clocks   what it did to the deadlines, in words
 * @param files    the evidence he attached
 */
public record StoryLine(
        Instant at, String icon, String who, String did, String quote, boolean erased, List<String> clocks,
        List<CaseEvent.Evidence> files) {}
