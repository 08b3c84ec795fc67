// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus.document;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The line with which a message of a chat begins, taken apart.
 *
 * @param sender empty if the messenger itself speaks, or the name stands alone
 * @param text the rest of the line
 */
record ChatStamp(Style style, String sender, String text) {
	/** How the line is stamped. */
	enum Style {
		/** {@code [12/03/2021, 21:04:11] Name: text} */
		BRACKETS,
		/** {@code 12.03.21, 21:04 - Name: text} */
		DASH,
		/** {@code 2021. 3. 12. 오후 9:04, Name : text} */
		KAKAO,
		/** {@code Name, [12.03.21 21:04]} */
		TELEGRAM,
		/** {@code [9:04 PM] Name: text} */
		HOUR,
		/** {@code Name — 12/03/2021 9:04 PM}, the words below */
		BELOW,
		/** {@code 21:04 <name> text} */
		IRC,
		/** {@code 21:04 tab name tab text} */
		LINE,
		/** {@code 21:04:11 From Name : text} */
		ZOOM;

		/** Whether two such lines are no coincidence. */
		boolean isPlain() {
			return this == BRACKETS || this == DASH || this == KAKAO || this == TELEGRAM;
		}

		/** At least one line in so many is stamped. */
		int oneIn() {
			return isPlain() ? 50 : this == LINE || this == BELOW ? 4 : 3;
		}
	}

	/** Stamp and name stand within so many characters. */
	private static final int LONGEST = 240;
	private static final String MARKS = "[\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]";
	private static final String D = "\\p{Nd}";
	private static final String DATE = "(?:" + D + "{4}[./년年-] ?" + D + "{1,2}[./월月-] ?" + D + "{1,2}[.일日]?|" + D + "{1,2}[./-] ?" + D
			+ "{1,2}[./-] ?" + D
			+ "{2,4}\\.?|" + D + "{1,2}[-. ]\\p{L}{3,9}\\.?[-. ]" + D + "{2,4})";
	private static final String HALF = "(?:\\h?+(?:[AaPp]\\.?\\h?[Mm]\\.?|上午|下午|凌晨|早上|中午|晚上|오전|오후|午前|午後|[\\p{L}.]{1,4}(?:\\h\\p{L}\\.)?))?";
	private static final String TIME = D + "{1,2}[:.]" + D + "{2}(?:[:.]" + D + "{2})?";
	private static final String BETWEEN = ",?\\h?(?:\\p{L}{1,4}\\.?\\h|上午|下午|凌晨|早上|中午|晚上|오전\\h|오후\\h|午前|午後)?";
	private static final String WHEN = DATE + BETWEEN + TIME + HALF;
	private static final Pattern BRACKETS = Pattern.compile("\\[" + WHEN + "\\]\\h?(.*)");
	private static final Pattern DASH = Pattern.compile(WHEN + "\\h[-\\u2013\\u2014]\\h(.*)");
	private static final Pattern KAKAO = Pattern.compile(WHEN + ", ([^:,]{1,60}) : (.*)");
	private static final Pattern TELEGRAM = Pattern.compile("([^\\[\\]]{1,80}), \\[" + WHEN + "\\]:?\\h*+");
	private static final Pattern HOUR = Pattern.compile("(?:\\[" + TIME + HALF + "\\]\\h([^:<>\\[\\]]{1,60})|\\(?" + TIME + HALF
			+ "\\)?\\h(?:[-\\u2013]\\h)?([^:<>\\[\\],.;]{1,30})):\\h(.*)");
	private static final Pattern BELOW = Pattern
			.compile("([^:\\n]{1,40}?)(?:\\h[\\u2014\\u2013-]\\h|\\h{2,4})(?:(?:[Tt]oday|[Yy]esterday|" + DATE
					+ ")(?: at)?,?\\h)?" + TIME + "(?:\\h?[AaPp]\\.?[Mm]\\.?)?");
	private static final Pattern IRC = Pattern
			.compile("(?:\\[?(?:" + D + "{4}-" + D + "{2}-" + D + "{2}[ T])?" + TIME
					+ "\\]?\\h+)(?:<[@+~&% ]?([^<>\\s]{1,40})>\\h(.*)|(?:\\*|-!-|-->|<--|---|\\*\\*\\*)\\h.*)");
	private static final Pattern LINE = Pattern.compile(TIME + HALF + "\\t([^\\t]{1,60})\\t(.*)");
	private static final Pattern ZOOM = Pattern.compile(TIME + "\\s+From\\s+(.{1,60}?)(?:\\s+[tT]o\\s+.{1,60}?)?\\s?:\\s(.*)");
	private static final Pattern NAMED = Pattern.compile("([^:\"“]{1,80}?)\\h?:(?:\\h(.*))?");

	/** Takes a line apart; nothing if no message begins with it. */
	static Optional<ChatStamp> of(String line) {
		if (!mayBegin(line)) return Optional.empty();
		String head = line.length() <= LONGEST ? line : line.substring(0, LONGEST);
		String tail = line.substring(head.length());
		String bare = head.replaceAll(MARKS + "++", "").strip();
		Matcher matcher = BRACKETS.matcher(bare);
		if (matcher.matches()) return Optional.of(named(Style.BRACKETS, matcher.group(1), head, tail));
		if (matcher.usePattern(KAKAO).matches())
			return Optional.of(new ChatStamp(Style.KAKAO, matcher.group(1).strip(), matcher.group(2) + tail));
		if (matcher.usePattern(DASH).matches()) return Optional.of(named(Style.DASH, matcher.group(1), head, tail));
		if (matcher.usePattern(TELEGRAM).matches()) return Optional.of(new ChatStamp(Style.TELEGRAM, matcher.group(1).strip(), tail));
		if (matcher.usePattern(LINE).matches()) return Optional.of(new ChatStamp(Style.LINE, matcher.group(1), matcher.group(2) + tail));
		if (matcher.usePattern(ZOOM).matches())
			return Optional.of(new ChatStamp(Style.ZOOM, matcher.group(1).strip(), matcher.group(2) + tail));
		if (matcher.usePattern(BELOW).matches()) return Optional.of(new ChatStamp(Style.BELOW, matcher.group(1).strip(), tail));
		if (matcher.usePattern(HOUR).matches()) {
			String who = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
			return Optional.of(new ChatStamp(Style.HOUR, who.strip(), matcher.group(3) + tail));
		}
		if (matcher.usePattern(IRC).matches()) return Optional.of(matcher.group(1) == null ? new ChatStamp(Style.IRC, "", "")
				: new ChatStamp(Style.IRC, matcher.group(1), matcher.group(2) + tail));
		return Optional.empty();
	}

	/** Most lines of most texts are no stamps: they have no digits in front. */
	private static boolean mayBegin(String line) {
		int end = Math.min(line.length(), LONGEST);
		for (int i = 0; i < end; i++) {
			char c = line.charAt(i);
			if (Character.isDigit(c)) return true;
			if (i > 100) return false;
		}
		return false;
	}

	/**
	 * Parts name and words. The words are taken from the line as it came: an invisible mark before them says that they are the
	 * messenger's.
	 */
	private static ChatStamp named(Style style, String rest, String head, String tail) {
		Matcher named = NAMED.matcher(rest);
		if (!named.matches()) return new ChatStamp(style, "", rest + tail);
		String said = named.group(2) == null ? "" : named.group(2);
		int colon = head.indexOf(": ");
		boolean marked = colon >= 0 && colon + 2 < head.length() && head.charAt(colon + 2) == '\u200E';
		return new ChatStamp(style, named.group(1).replaceFirst("\\A~\\h?", "").strip(), (marked ? "\u200E" : "") + said + tail);
	}
}
