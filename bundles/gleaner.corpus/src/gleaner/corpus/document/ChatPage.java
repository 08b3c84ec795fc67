// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Exports of chats as web pages: those of Telegram, Discord, Facebook, and of Apple's Messages. A text a message, senders are authors. */
public final class ChatPage {
	/**
	 * How a page marks up its messages.
	 *
	 * @param mark stands in every page of this kind
	 * @param message selects a message, sender and text what is in one; a message without a sender is of the one before
	 */
	private record Markup(String mark, String message, String sender, String text) {
	}

	private static final List<Markup> KINDS = List.of(
			new Markup("from_name", "div.message.default", ".from_name", ".body > .text"),
			new Markup("chatlog__", ".chatlog__message", ".chatlog__author, .chatlog__author-name", ".chatlog__content"),
			new Markup("_a6-p", "div._a6-g", "._a6-h", "._a6-p"),
			new Markup("bubble", "div.message", ".sender", ".bubble"));
	private static final int FEWEST = 2;

	private ChatPage() {
	}

	/** The messages of a page; nothing if it is no chat. */
	public static Optional<Poems> of(String html) {
		for (Markup kind : KINDS) {
			if (!html.contains(kind.mark)) continue;
			List<Piece> messages = messages(Jsoup.parse(html), kind);
			Set<String> senders = new HashSet<>();
			for (Piece message : messages) if (!message.author().isEmpty()) senders.add(message.author());
			if (messages.size() >= FEWEST && !senders.isEmpty())
				return Optional
						.of(new Poems(ChatReader.HOW, messages, List.of(), List.of(ChatReader.remark(messages.size(), senders.size()))));
		}
		return Optional.empty();
	}

	private static List<Piece> messages(Element page, Markup kind) {
		List<Piece> messages = new ArrayList<>();
		String sender = "";
		for (Element message : page.select(kind.message)) {
			Element named = message.selectFirst(kind.sender);
			if (named != null && !named.ownText().isBlank()) sender = named.ownText().strip();
			List<String> parts = new ArrayList<>();
			for (Element text : message.select(kind.text)) {
				// An answer may lie inside the message that it answers; it comes in its turn.
				if (text.closest(kind.message) != message) continue;
				String part = HtmlReader.read(text.html()).text();
				if (!part.isBlank()) parts.add(part);
			}
			String from = sender;
			ChatNotices.without(String.join("\n", parts)).ifPresent(said -> messages.add(new Piece("", from, said)));
		}
		return messages;
	}
}
