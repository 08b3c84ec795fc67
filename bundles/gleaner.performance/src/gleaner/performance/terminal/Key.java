// SPDX-License-Identifier: EPL-2.0
package gleaner.performance.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a performer can press in a terminal, on a keyboard or a presenter's clicker. */
public enum Key {
	/** Space: holds, and goes on. */
	TOGGLE,
	/** Right, page down, Enter: a step on. */
	STEP,
	/** Left, page up: a line back. */
	BACK,
	/** Up, +. */
	FASTER,
	/** Down, -. */
	SLOWER,
	/** N: the next poem. */
	NEXT_POEM,
	/** A: this poem again. */
	AGAIN,
	/** F, S: a full stop. */
	STOP,
	/** R: another round. */
	ANOTHER_ROUND,
	/** K: leaves the next poem out. */
	SKIP,
	/** X: another poem in the place of the next one. */
	ANOTHER,
	/** M. */
	MARK,
	/** B, and the full stop that clickers send. */
	BLACK,
	/** Home. */
	FIRST,
	/** End. */
	LAST,
	/** Escape. */
	ESCAPE;

	private static final int ESC = 0x1B;

	/** What keys some bytes of a terminal are, and how many of them: those of an unfinished sequence wait for the next bytes. */
	public record Read(List<Key> keys, int bytes) {
	}

	/**
	 * Takes apart what came from a terminal.
	 *
	 * @param length how many of the bytes count
	 * @param isAll whether nothing more follows for a while: then an escape alone is the key
	 */
	public static Read of(byte[] bytes, int length, boolean isAll) {
		List<Key> keys = new ArrayList<>();
		int at = 0;
		while (at < length) {
			if (bytes[at] != ESC) {
				plain(bytes[at]).ifPresent(keys::add);
				at++;
				continue;
			}
			int end = sequenceEnd(bytes, at, length);
			if (end == 0) {
				if (!isAll) break;
				keys.add(ESCAPE);
				at++;
				continue;
			}
			if (end == at + 1) keys.add(ESCAPE);
			else sequence(new String(bytes, at + 2, end - at - 2, java.nio.charset.StandardCharsets.ISO_8859_1)).ifPresent(keys::add);
			at = end;
		}
		return new Read(keys, at);
	}

	/** Behind the sequence that begins here; behind the escape if it is one by itself; 0 if it is not known yet. */
	private static int sequenceEnd(byte[] bytes, int at, int length) {
		if (at + 1 >= length) return 0;
		if (bytes[at + 1] != '[' && bytes[at + 1] != 'O') return at + 1;
		for (int i = at + 2; i < length; i++) {
			if (bytes[i] >= 0x40 && bytes[i] <= 0x7E) return i + 1;
			if (bytes[i] < 0x20) return at + 1;
		}
		return length - at > 16 ? length : 0;
	}

	private static Optional<Key> sequence(String body) {
		return Optional.ofNullable(switch (body) {
		case "A" -> FASTER;
		case "B" -> SLOWER;
		case "C" -> STEP;
		case "D" -> BACK;
		case "5~" -> BACK;
		case "6~" -> STEP;
		case "H", "1~", "7~" -> FIRST;
		case "F", "4~", "8~" -> LAST;
		case "15~" -> TOGGLE; // F5, with which a clicker begins
		default -> null;
		});
	}

	private static Optional<Key> plain(byte key) {
		return Optional.ofNullable(switch (Character.toLowerCase(key & 0xFF)) {
		case ' ' -> TOGGLE;
		case '\r', '\n' -> STEP;
		case '+', '=' -> FASTER;
		case '-' -> SLOWER;
		case 'n' -> NEXT_POEM;
		case 'a' -> AGAIN;
		case 'f', 's' -> STOP;
		case 'r' -> ANOTHER_ROUND;
		case 'k' -> SKIP;
		case 'x' -> ANOTHER;
		case 'm' -> MARK;
		case 'b', '.' -> BLACK;
		default -> null;
		});
	}
}
