// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/**
 * The archives that networks give to those who wrote there: Twitter's ({@code window.YTD.tweets.part0 = [ … ]}) and those of
 * ActivityPub, as Mastodon's {@code outbox.json}. What was only passed on from others is left out.
 */
final class PostsJson {
	private static final String HOW = "one text per post of an archive";
	private static final Pattern ASSIGNMENT = Pattern.compile("\\A\\s*+window\\.YTD\\.[\\w.]{1,80}+\\s*+=\\s*+(?=[\\[{])");
	/** Twitter puts these where a link or a picture was. */
	private static final Pattern SHORT_LINK = Pattern.compile("\\h*+https?://t\\.co/\\w{1,20}");
	private static final Pattern ACTOR = Pattern.compile("https?://([^/\\s]{1,200})/(?:users/|@|u/|profile/|actors/)?([\\w.-]{1,100})/?");

	private final List<Piece> posts = new ArrayList<>();
	private int passedOn;

	private PostsJson() {
	}

	/** Whether a script of Twitter's archive puts JSON into a variable. */
	static boolean isAssignment(String text) {
		return text.contains("window.YTD.") && ASSIGNMENT.matcher(text).find();
	}

	/** The JSON alone. */
	static String withoutAssignment(String text) {
		if (!isAssignment(text)) return text;
		String json = ASSIGNMENT.matcher(text).replaceFirst("").stripTrailing();
		return json.endsWith(";") ? json.substring(0, json.length() - 1) : json;
	}

	/** The posts of an archive; nothing if it is none. */
	static Optional<Poems> of(JsonNode root) {
		PostsJson reader = new PostsJson();
		if (root.isArray()) for (JsonNode entry : root) reader.tweet(entry);
		else if (root.path("orderedItems").isArray()) for (JsonNode entry : root.path("orderedItems")) reader.activity(entry);
		if (reader.posts.isEmpty()) return Optional.empty();
		String others = reader.passedOn == 0 ? "" : "; reposts from others were left out (" + reader.passedOn + ")";
		return Optional.of(new Poems(HOW, reader.posts, List.of(), List.of("It is an archive of posts: " + reader.posts.size()
				+ (reader.posts.size() == 1 ? " post" : " posts") + others + ".")));
	}

	private void tweet(JsonNode entry) {
		JsonNode tweet = entry.path("tweet");
		String text = tweet.path("full_text").asText(tweet.path("text").asText(entry.path("noteTweet").path("core").path("text").asText()));
		if (text.startsWith("RT @")) {
			passedOn++;
			return;
		}
		add(Parser.unescapeEntities(SHORT_LINK.matcher(text).replaceAll(""), false));
	}

	private void activity(JsonNode activity) {
		if (activity.path("type").asText().equals("Announce")) passedOn++;
		JsonNode note = activity.path("object");
		if (!activity.path("type").asText().equals("Create") || !note.path("content").isTextual()) return;
		String title = note.path("summary").isTextual() ? note.path("summary").textValue().strip() : note.path("name").asText();
		Matcher actor = ACTOR.matcher(note.path("attributedTo").asText(activity.path("actor").asText()));
		String text = HtmlReader.read(note.path("content").textValue()).text();
		if (!text.isBlank()) posts.add(new Piece(title, actor.matches() ? "@" + actor.group(2) + "@" + actor.group(1) : "", text));
	}

	private void add(String text) {
		if (!text.isBlank()) posts.add(new Piece("", "", text.strip()));
	}
}
