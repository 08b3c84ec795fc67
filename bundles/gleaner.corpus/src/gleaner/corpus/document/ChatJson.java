// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.parser.Parser;

/** Arrays of messages, as Telegram, Discord, Slack, Facebook and Instagram export them. */
final class ChatJson {
	private static final List<String> SENDERS = List.of("from", "sender_name", "author", "user_profile", "user", "username", "sender");
	private static final List<String> TIMES = List.of("date_unixtime", "timestamp_ms", "timestamp", "ts", "date", "created_at");
	private static final List<String> TEXTS = List.of("text", "content", "contents", "body", "message");
	/** Kinds of Telegram, Slack and Discord that are said by people; nothing is too. */
	private static final Set<String> SAID = Set.of("", "message", "default", "reply", "generic", "me_message", "thread_broadcast", "0",
			"19");

	private static final Pattern SLACK_MARK = Pattern.compile("<([@#!]?)([^<>|\\n]{1,2000})(?:\\|([^<>\\n]{1,500}))?>");

	private ChatJson() {
	}

	/** Whether most entries have a time and a text and somebody who wrote it, but no title. */
	static boolean is(JsonNode array, Fields fields) {
		int messages = 0;
		for (JsonNode entry : array) if (entry.isObject() && JsonTree.field(entry, TIMES).isPresent()
				&& JsonTree.field(entry, fields.titles()).isEmpty()
				&& (JsonTree.field(entry, SENDERS).isPresent() && JsonTree.field(entry, TEXTS).isPresent() || isService(entry)))
			messages++;
		return messages > 0 && messages * 2 > array.size();
	}

	private static boolean isService(JsonNode entry) {
		return entry.path("type").asText().equals("service");
	}

	/** What people said, with the senders as authors. */
	static List<Piece> read(JsonNode array) {
		List<Piece> messages = new ArrayList<>();
		for (JsonNode entry : array) {
			if (!entry.isObject() || !isSaid(entry)) continue;
			String text = JsonTree.field(entry, TEXTS).map(f -> text(f.getValue())).orElse("");
			String sender = JsonTree.field(entry, SENDERS).map(f -> JsonTree.words(f.getValue())).orElse("");
			boolean doubly = entry.has("sender_name") && entry.has("timestamp_ms");
			if (doubly) {
				text = decodedAgain(text);
				sender = decodedAgain(sender);
			}
			if (entry.has("ts")) text = withoutSlackMarks(text);
			Optional<String> said = ChatNotices.without(text);
			if (said.isPresent()) messages.add(new Piece("", sender, said.get()));
		}
		return messages;
	}

	private static boolean isSaid(JsonNode entry) {
		return SAID.contains(entry.path("type").asText().toLowerCase(Locale.ROOT)) && SAID.contains(entry.path("subtype").asText());
	}

	/** Telegram gives a text in pieces where a part of it is a link or bold. */
	private static String text(JsonNode value) {
		if (value.isArray()) return value.valueStream().map(ChatJson::text).collect(Collectors.joining());
		return value.isObject() ? value.path("text").asText() : value.isTextual() ? value.textValue() : "";
	}

	/** Slack writes links and names in angle brackets, {@code <https://…|shown>}, {@code <@U123|ana>}, and real ones as entities. */
	private static String withoutSlackMarks(String text) {
		String plain = SLACK_MARK.matcher(text).replaceAll(mark -> {
			String shown = mark.group(3) == null ? mark.group(2) : mark.group(3);
			String sign = mark.group(1).equals("!") ? "@" : mark.group(1);
			return Matcher.quoteReplacement(sign + shown);
		});
		return Parser.unescapeEntities(plain, false);
	}

	/** Facebook and Instagram write each byte of UTF-8 as a character of its own. */
	private static String decodedAgain(String text) {
		if (text.chars().allMatch(c -> c < 0x80) || text.chars().anyMatch(c -> c > 0xFF)) return text;
		try {
			return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1))).toString();
		} catch (CharacterCodingException e) {
			return text;
		}
	}
}
