// SPDX-License-Identifier: EPL-2.0
package gleaner.engine;

/**
 * The poem that another one was made from: enough to find it again.
 *
 * @param corpus the name of its corpus; empty for a text of the poet's own
 * @param id names it within its corpus, see {@link SourcePoem#id()}
 * @param title may be empty
 * @param author may be empty
 */
public record TemplatePoem(String corpus, String id, String title, String author) {
}
