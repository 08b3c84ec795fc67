// SPDX-License-Identifier: EPL-2.0
package gleaner.engine;

/**
 * Why settings cannot be together, although each alone can be.
 *
 * @param parameter the name of the parameter that a form shows it beside; another value of it would help
 * @param sentence for a poet: names the values and says what can be; begins in lower case, without a full stop
 */
public record Objection(String parameter, String sentence) {
}
