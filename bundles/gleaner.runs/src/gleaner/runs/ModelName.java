// SPDX-License-Identifier: EPL-2.0
package gleaner.runs;

import java.util.Optional;

/**
 * A model as it is named in orders, debris and provenance: {@code RUN/STEP}, and, where it must be this very one, {@code @} and its
 * fingerprint. Of a thread that was born at {@code 2016-10-26T18-39-18} the end, {@code 39-18}, is enough where it is the only one. The
 * step may be one of the words {@code first}, {@code best} (by its loss on poems held out) and {@code last}, or missing: then it is the
 * best.
 *
 * @param run id of a thread, its end, or its name
 * @param step a number or one of the words
 * @param fingerprint of the file
 */
public record ModelName(String run, String step, Optional<String> fingerprint) {
	/** The first model of a thread. */
	public static final String FIRST = "first";
	/** The model of the lowest loss on poems held out. */
	public static final String BEST = "best";
	/** The newest model of a thread. */
	public static final String LAST = "last";

	/** Reads a name. Any text is one. */
	public static ModelName of(String text) {
		int at = text.lastIndexOf('@');
		String name = at < 0 ? text : text.substring(0, at);
		int slash = name.lastIndexOf('/');
		return new ModelName(slash < 0 ? name : name.substring(0, slash), slash < 0 ? BEST : name.substring(slash + 1),
				at < 0 ? Optional.empty() : Optional.of(text.substring(at + 1)));
	}

	/** The name without the fingerprint, for people. */
	public static String plain(String text) {
		int at = text.lastIndexOf('@');
		return at < 0 ? text : text.substring(0, at);
	}

	@Override
	public String toString() {
		return run + "/" + step + fingerprint.map(f -> "@" + f).orElse("");
	}
}
