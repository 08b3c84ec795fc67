// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * All pages of the guide.
 *
 * @param pages in their order; the first is the one that opens
 */
public record Guide(List<GuidePage> pages) {
	/**
	 * The files of the pages in {@code docs}, without their ending, in the order in which the contents list them. The bundle of the guide
	 * takes a copy of each; the other files there are for who changes Gleaner.
	 */
	public static final List<String> PAGES = List.of("poets-guide", "first-walk", "room-glean", "the-poem", "room-compare", "room-ore",
			"room-lifeline", "room-train", "room-perform", "plug-ins", "what-a-plug-in-can-do", "a-catalogue", "researchers-guide",
			"on-a-cluster",
			"writing-an-engine", "styles", "glossary");

	private static final String ENDING = ".md";
	private static final int BEFORE = 40;
	private static final int LONGEST = 160;

	/** A place: a block of a page. */
	public record Spot(GuidePage page, int block) {
	}

	/**
	 * Where words were found.
	 *
	 * @param heading what they stand under
	 * @param excerpt the words around them
	 */
	public record Hit(Spot spot, String heading, String excerpt) {
	}

	public Guide {
		if (pages.isEmpty()) throw new IllegalArgumentException("a guide without pages");
	}

	/** Where the guide begins. */
	public Spot start() {
		return new Spot(pages.getFirst(), 0);
	}

	/**
	 * Where a link leads to: {@code page.md}, {@code page.md#anchor} or {@code #anchor}; nothing if it leads out of the guide or nowhere.
	 *
	 * @param from the page that the link is on
	 */
	public Optional<Spot> follow(GuidePage from, String link) {
		int hash = link.indexOf('#');
		String file = hash < 0 ? link : link.substring(0, hash);
		if (!file.isEmpty() && !file.endsWith(ENDING)) return Optional.empty();
		Optional<GuidePage> page = file.isEmpty() ? Optional.of(from)
				: pages.stream().filter(each -> (each.name() + ENDING).equals(file)).findFirst();
		if (hash < 0) return page.map(found -> new Spot(found, 0));
		String anchor = link.substring(hash + 1);
		return page.flatMap(found -> found.find(anchor).stream().mapToObj(block -> new Spot(found, block)).findFirst());
	}

	/** The heading of this anchor, on whatever page. */
	public Optional<Spot> find(String anchor) {
		return pages.stream().flatMap(page -> page.find(anchor).stream().mapToObj(block -> new Spot(page, block))).findFirst();
	}

	/** The blocks that have all words of a question, headings first; in whatever case. */
	public List<Hit> search(String question) {
		List<String> words = List.of(question.strip().toLowerCase(Locale.ROOT).split("\\s+"));
		if (question.isBlank()) return List.of();
		List<Hit> headings = new ArrayList<>();
		List<Hit> others = new ArrayList<>();
		for (GuidePage page : pages)
			for (int i = 0; i < page.blocks().size(); i++) {
				Block block = page.blocks().get(i);
				String text = block.words();
				String folded = text.toLowerCase(Locale.ROOT);
				if (!words.stream().allMatch(folded::contains)) continue;
				String heading = page.headingOf(i).stream().mapToObj(page.blocks()::get).map(Block::words).findFirst().orElse(page.title());
				(block instanceof Block.Heading ? headings : others)
						.add(new Hit(new Spot(page, i), heading, excerpt(text, folded.indexOf(words.getFirst()))));
			}
		headings.addAll(others);
		return List.copyOf(headings);
	}

	private static String excerpt(String text, int at) {
		int from = at <= BEFORE ? 0 : text.indexOf(' ', at - BEFORE) + 1;
		if (from > at) from = at;
		int to = Math.min(text.length(), from + LONGEST);
		return ((from > 0 ? "… " : "") + text.substring(from, to) + (to < text.length() ? " …" : "")).replace('\n', ' ');
	}
}
