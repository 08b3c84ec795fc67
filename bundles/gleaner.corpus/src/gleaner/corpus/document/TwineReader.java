// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * Reads Twine stories: Twee notation, and the web pages that Twine publishes and archives. Each passage becomes a text under its name;
 * what {@link PassageText} knows as a link, a macro or a style is taken out.
 */
public final class TwineReader {
	private static final String HOW = "one text per passage of the story";
	private static final Pattern HEADER = Pattern.compile("^::[ \\t]*+((?:\\\\.|[^\\n\\\\\\[{])*+)(?:\\[([^\\]\\n]*+)\\])?+[^\\n]*+$",
			Pattern.MULTILINE);
	/** Passages that no reader sees. */
	private static final Set<String> UNSEEN = Set.of("storydata", "storysettings", "storyincludes", "storyinit", "storyauthor",
			"storytitle", "storymenu",
			"storycaption", "storybanner", "storysubtitle", "storyinterface", "storyshare", "userscript", "userstylesheet", "passageheader",
			"passagefooter",
			"passagedone", "passageready", "startup", "header", "footer", "storystylesheet", "storyjavascript", "storydisplaytitle");
	private static final Set<String> UNSEEN_TAGS = Set.of("script", "stylesheet", "widget", "init", "twine.private", "twine.image",
			"annotation", "twine.audio",
			"twine.video", "twine.vtt", "twine.font", "startup", "header", "footer", "debug-startup", "haskellscript", "bookmark-data");

	private final List<Piece> pieces = new ArrayList<>();
	private int stories;
	private int unseen;

	private TwineReader() {
	}

	/** Whether a page is a story that Twine has published or archived. */
	public static boolean isPage(String html) {
		return html.contains("<tw-storydata") || html.contains("<tw-passagedata")
				|| html.contains("id=\"storeArea\"") && html.contains(" tiddler=\"");
	}

	/** Whether a text is in Twee notation: it begins with the head of a passage and has more, or says that it is a story. */
	public static boolean isTwee(String text) {
		String start = text.stripLeading();
		if (!start.startsWith("::")) return false;
		int heads = 0;
		boolean named = false;
		Matcher header = HEADER.matcher(start);
		while (header.find() && heads < 3) {
			heads++;
			named |= UNSEEN.contains(name(header).toLowerCase(Locale.ROOT))
					|| header.group().startsWith(":: ") && header.group().endsWith("}");
		}
		return named || heads > 1;
	}

	/** The passages of a page for which {@link #isPage} holds. */
	public static Poems readPage(String html) throws UnreadableDocument {
		TwineReader reader = new TwineReader();
		org.jsoup.nodes.Document page = Jsoup.parse(html);
		for (Element story : page.select("tw-storydata")) {
			reader.stories++;
			PassageText.Format format = PassageText.Format.named(story.attr("format"));
			reader.passages(story, format);
		}
		if (reader.stories == 0) reader.passages(page, PassageText.Format.ANY);
		for (Element passage : page.select("#storeArea > [tiddler]"))
			reader.passage(passage.attr("tiddler"), passage.attr("tags"), passage.wholeText().replace("\\n", "\n").replace("\\t", "\t"), "",
					PassageText.Format.SUGARCUBE);
		return reader.poems();
	}

	/** One that was not closed has those behind it inside; so the last is taken out first. */
	private void passages(Element story, PassageText.Format format) {
		List<String[]> passages = new ArrayList<>();
		for (Element passage : story.select("tw-passagedata").reversed()) {
			passages.add(new String[] { passage.attr("name"), passage.attr("tags"), passage.wholeText() });
			passage.remove();
		}
		for (String[] passage : passages.reversed()) passage(passage[0], passage[1], passage[2], "", format);
	}

	/** The passages of a text for which {@link #isTwee} holds. */
	public static Poems readTwee(String text) throws UnreadableDocument {
		TwineReader reader = new TwineReader();
		reader.stories = 1;
		PassageText.Format format = PassageText.Format.named(formatOf(text));
		String author = "";
		Matcher header = HEADER.matcher(text);
		boolean more = header.find();
		List<String[]> passages = new ArrayList<>();
		while (more) {
			String name = name(header);
			String tags = header.group(2) == null ? "" : header.group(2);
			int from = header.end();
			more = header.find();
			String body = text.substring(from, more ? header.start() : text.length());
			if (name.equals("StoryAuthor")) author = body.strip();
			passages.add(new String[] { name, tags, body });
		}
		for (String[] passage : passages) reader.passage(passage[0], passage[1], passage[2], author, format);
		return reader.poems();
	}

	private static String name(Matcher header) {
		return header.group(1).replaceAll("\\\\(.)", "$1").strip();
	}

	/** The story says in its data, which are JSON, for which of Twine's formats it is written. */
	private static String formatOf(String text) {
		Matcher format = Pattern.compile("\"format\"\\s*+:\\s*+\"([^\"\\n]*+)\"").matcher(text);
		return format.find() ? format.group(1) : "";
	}

	private void passage(String name, String tags, String body, String author, PassageText.Format format) {
		boolean hidden = UNSEEN.contains(name.toLowerCase(Locale.ROOT))
				|| Arrays.stream(tags.toLowerCase(Locale.ROOT).split("\\s++")).anyMatch(UNSEEN_TAGS::contains);
		String text = hidden ? "" : PassageText.of(body, format);
		if (text.isBlank()) unseen++;
		else pieces.add(new Piece(name.strip(), author, text));
	}

	private Poems poems() throws UnreadableDocument {
		if (pieces.isEmpty()) throw new UnreadableDocument("it is a Twine story without words: none of its passages has text");
		return new Poems(HOW, pieces, List.of((stories > 1 ? "It is an archive of " + stories + " Twine stories: "
				: "It is a Twine story: ") + pieces.size()
				+ (pieces.size() == 1 ? " passage" : " passages") + "; links, macros, scripts and styles were left out"
				+ (unseen == 0 ? "." : ", and with them " + unseen + (unseen == 1 ? " passage" : " passages") + " without words.")));
	}
}
