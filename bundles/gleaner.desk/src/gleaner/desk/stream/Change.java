package gleaner.desk.stream;

import gleaner.engine.Reason;

/**
 * A word that came where another stood.
 *
 * @param poem the number of its poem
 * @param from the offset of its first character in the debris
 * @param to the offset behind its last
 */
public record Change(long poem, long from, long to, ChangeKind kind, Reason reason) {
}
