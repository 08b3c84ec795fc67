// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.substitution.template;

import gleaner.engine.substitution.strategy.Place;
import gleaner.engine.substitution.strategy.Template;
import gleaner.language.form.Form;
import java.util.ArrayList;
import java.util.List;

/**
 * A template as it waits in memory, without an object for each place. Immutable.
 *
 * @param starts where each place starts
 * @param ends where it ends
 * @param bases its base form, shared by all templates
 * @param tags its tag, shared by all templates
 * @param forms the ordinal of its {@link Form}
 * @param entities what it names, shared by all templates; empty if nothing
 */
public record PackedTemplate(String corpus, String id, String title, String author, String text, boolean isForeign, int[] starts,
		int[] ends,
		String[] bases, String[] tags, byte[] forms, String[] entities) {
	private static final Form[] FORMS = Form.values();

	/** The template, to work on. */
	public Template unpack() {
		List<Place> places = new ArrayList<>(starts.length);
		int line = 0;
		int at = 0;
		for (int i = 0; i < starts.length; i++) {
			for (; at < starts[i]; at++) if (text.charAt(at) == '\n') line++;
			int next = i + 1 < starts.length ? starts[i + 1] : text.length();
			int lineEnd = text.indexOf('\n', ends[i]);
			boolean isLast = i + 1 == starts.length || lineEnd >= 0 && lineEnd < next;
			places.add(new Place(i, text.substring(starts[i], ends[i]), starts[i], ends[i], bases[i], tags[i], FORMS[forms[i]], entities[i],
					line, isLast));
		}
		return new Template(corpus, id, title, author, text, places, isForeign);
	}

	/** How many places it has. */
	public int size() {
		return starts.length;
	}
}
