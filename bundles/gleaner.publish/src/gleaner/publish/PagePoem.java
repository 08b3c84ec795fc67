// SPDX-License-Identifier: EPL-2.0
package gleaner.publish;

import gleaner.engine.TemplatePoem;
import java.util.List;

/**
 * A poem on a page of very many.
 *
 * @param number of the poem in its stream, by which it is linked; 1 or more
 * @param templates the poems that it was made from; may be empty
 * @param title may be empty
 * @param author may be empty
 * @param text the poem without title and author; lines end with {@code \n}
 */
public record PagePoem(long number, List<TemplatePoem> templates, String title, String author, String text) {
	private static final String BY = "by ";

	public PagePoem {
		templates = List.copyOf(templates);
	}

	/**
	 * A poem whose title, or title and author, stand above it with an empty line behind them, as engines write them.
	 *
	 * @param heading how many lines of it there may be: 0 for none, 1 for a title, 2 for an author too
	 */
	public static PagePoem of(long number, List<TemplatePoem> templates, String whole, int heading) {
		int blank = heading == 0 ? -1 : whole.indexOf("\n\n");
		if (blank < 0) return new PagePoem(number, templates, "", "", whole);
		List<String> lines = whole.substring(0, blank).lines().toList();
		boolean hasAuthor = lines.size() == 2 && lines.get(1).startsWith(BY);
		if (lines.size() != 1 && !hasAuthor || lines.size() > heading) return new PagePoem(number, templates, "", "", whole);
		return new PagePoem(number, templates, lines.getFirst(), hasAuthor ? lines.get(1).substring(BY.length()) : "",
				whole.substring(blank + 2));
	}
}
