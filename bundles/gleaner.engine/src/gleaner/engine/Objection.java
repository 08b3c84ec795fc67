// SPDX-License-Identifier: EPL-2.0
package gleaner.engine;

/**
 * Why settings do not go together, although each is valid alone.
 *
 * @param parameter the name of the parameter beside which a form shows it; another value of it would help
 * @param sentence for a poet: it names the values and the remedy; begins in lower case, without a full stop
 */
public record Objection(String parameter, String sentence) {
}
