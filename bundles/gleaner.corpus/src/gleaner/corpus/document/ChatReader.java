// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Exports of chats as plain text: WhatsApp and Signal in the dates of many countries, Telegram, Discord, LINE, KakaoTalk, Zoom, Apple's
 * Messages, logs of IRC. Each message becomes a text, with its sender as author; times, pictures left out and what the messenger says
 * itself are dropped.
 */
public final class ChatReader {
	static final String HOW = "one text per message of a chat";
	/** By then the first message has begun. */
	private static final int HEADER = 12;
	private static final int ENOUGH = 3;

	/** Who speaks so is a program that writes its log. */
	private static final Pattern LEVEL = Pattern
			.compile("(?i).{0,40}\\b(?:info|warn|warning|error|debug|trace|fatal|notice|critical|severe)\\b.{0,20}");

	private final List<Piece> messages = new ArrayList<>();
	private final Set<String> senders = new HashSet<>();
	private StringBuilder text;
	private String sender = "";

	private ChatReader() {
	}

	/** Whether a text is a chat by its look: it begins with a stamp of time and sender soon, and has several. */
	public static boolean is(String text) {
		return AppleMessages.is(text) || style(text).isPresent();
	}

	/** The way in which most lines are stamped, if they are those of a chat. */
	private static Optional<ChatStamp.Style> style(String text) {
		int[] stamped = new int[ChatStamp.Style.values().length];
		boolean early = false;
		int lines = 0;
		int all = 0;
		int named = 0;
		for (String line : (Iterable<String>) text.lines()::iterator) {
			if (line.isBlank()) continue;
			lines++;
			Optional<ChatStamp> stamp = ChatStamp.of(line);
			if (stamp.isEmpty()) {
				if (lines > HEADER && !early) return Optional.empty();
				continue;
			}
			early |= lines <= HEADER;
			stamped[stamp.get().style().ordinal()]++;
			if (!stamp.get().sender().isEmpty() && !LEVEL.matcher(stamp.get().sender()).matches()) named++;
			all++;
		}
		int most = 0;
		for (int i = 1; i < stamped.length; i++) if (stamped[i] > stamped[most]) most = i;
		ChatStamp.Style style = ChatStamp.Style.values()[most];
		boolean above = all > 0 && style == ChatStamp.Style.BRACKETS && namesStandAbove(text);
		boolean enough = all >= ENOUGH && all * style.oneIn() >= lines || all >= 2 && all * 4 >= lines && style.isPlain();
		return early && (above || enough && named * 3 >= all) ? Optional.of(style) : Optional.empty();
	}

	/** The messages of a text for which {@link #is} holds. */
	public static Poems read(String text) {
		if (AppleMessages.is(text)) return AppleMessages.read(text);
		ChatReader reader = new ChatReader();
		boolean namesAbove = style(text).filter(ChatStamp.Style.BRACKETS::equals).isPresent() && namesStandAbove(text);
		for (String line : (Iterable<String>) text.lines()::iterator) {
			Optional<ChatStamp> stamp = ChatStamp.of(line);
			if (stamp.isEmpty()) reader.goOn(line);
			else reader.begin(stamp.get(), namesAbove);
		}
		reader.end();
		return new Poems(HOW, reader.messages, List.of(remark(reader.messages.size(), reader.senders.size())));
	}

	static String remark(int messages, int senders) {
		return "It is a chat: " + messages + (messages == 1 ? " message" : " messages") + " of " + senders
				+ (senders == 1 ? " person" : " people") + "; the senders became authors, times and notices were left out.";
	}

	/** Discord's exports have the name alone in the line of the stamp, the words below, and say above where they were said. */
	private static boolean namesStandAbove(String text) {
		String header = text.substring(0, Math.min(text.length(), 1000));
		if (header.contains("Guild: ") && header.contains("Channel: ")) return true;
		Set<String> names = new HashSet<>();
		int alone = 0;
		int all = 0;
		for (String line : (Iterable<String>) text.lines()::iterator) {
			Optional<ChatStamp> stamp = ChatStamp.of(line).filter(s -> s.style() == ChatStamp.Style.BRACKETS);
			if (stamp.isEmpty()) continue;
			all++;
			if (!stamp.get().sender().isEmpty() || stamp.get().text().isBlank()) continue;
			alone++;
			names.add(stamp.get().text());
		}
		return alone * 3 > all * 2 && names.size() * 2 <= alone;
	}

	private void begin(ChatStamp stamp, boolean namesAbove) {
		end();
		if (namesAbove && stamp.sender().isEmpty()) {
			sender = stamp.text().replaceFirst("\\s*+\\(pinned\\)\\s*+\\z", "").strip();
			text = new StringBuilder();
		} else if (!stamp.sender().isEmpty()) {
			sender = stamp.sender();
			text = new StringBuilder(stamp.text());
		}
	}

	private void goOn(String line) {
		if (text == null) return; // above the first message, or below a notice
		if (line.startsWith("{Attachments}") || line.startsWith("{Embed}") || line.startsWith("{Reactions}")
				|| line.startsWith("{Stickers}")
				|| line.startsWith("====")) {
			end();
			return;
		}
		text.append(text.isEmpty() ? "" : "\n").append(line);
	}

	private void end() {
		if (text != null) ChatNotices.without(text.toString()).ifPresent(said -> {
			messages.add(new Piece("", sender, said));
			senders.add(sender);
		});
		text = null;
	}
}
