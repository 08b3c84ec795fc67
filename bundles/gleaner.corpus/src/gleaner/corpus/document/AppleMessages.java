// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Messages as they are exported from iMessage as text: a line with the time, a line with the sender, the words below, a blank line. */
final class AppleMessages {
	private static final Pattern TIME = Pattern.compile("\\p{L}{3,9}\\.? \\d{1,2}, \\d{4},?"
			+ "\\h{1,3}\\d{1,2}:\\d{2}(?::\\d{2})?(?:\\h?[AaPp][Mm])?(?:\\h\\([^()\\n]{1,120}\\))?");
	private static final int LONGEST_NAME = 60;
	private static final int FEWEST = 2;

	private final List<Piece> messages = new ArrayList<>();
	private final Set<String> senders = new HashSet<>();

	private AppleMessages() {
	}

	/** Whether a text begins so, and goes on so. */
	static boolean is(String text) {
		int stamps = 0;
		boolean first = true;
		for (String line : (Iterable<String>) text.lines()::iterator) {
			if (line.isBlank()) continue;
			boolean stamp = isStamp(line);
			if (first && !stamp) return false;
			first = false;
			if (stamp && ++stamps >= FEWEST) return true;
		}
		return false;
	}

	private static boolean isStamp(String line) {
		return line.length() < 200 && TIME.matcher(line.strip()).matches();
	}

	static Poems read(String text) {
		AppleMessages reader = new AppleMessages();
		List<String> lines = new ArrayList<>();
		for (String line : (Iterable<String>) text.lines()::iterator) {
			if (isStamp(line)) {
				reader.add(lines);
				lines.clear();
			} else {
				lines.add(line);
			}
		}
		reader.add(lines);
		return new Poems(ChatReader.HOW, reader.messages, List.of(),
				List.of(ChatReader.remark(reader.messages.size(), reader.senders.size())));
	}

	private void add(List<String> lines) {
		if (lines.isEmpty()) return;
		String sender = lines.getFirst().strip();
		boolean named = sender.length() <= LONGEST_NAME && lines.size() > 1;
		String said = String.join("\n", named ? lines.subList(1, lines.size()) : lines);
		ChatNotices.without(said.strip()).ifPresent(words -> {
			messages.add(new Piece("", named ? sender : "", words));
			if (named) senders.add(sender);
		});
	}
}
