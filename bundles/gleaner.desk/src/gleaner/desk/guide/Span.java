// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.guide;

import java.util.Optional;

/**
 * A stretch of text in one look.
 *
 * @param text without line breaks, except of a break that was meant
 * @param isCode whether it is something to be typed as it stands
 * @param target where it leads to, if it is a link
 */
public record Span(String text, boolean isBold, boolean isItalic, boolean isCode, Optional<String> target) {
	/** Text that looks like all other. */
	public static Span plain(String text) {
		return new Span(text, false, false, false, Optional.empty());
	}
}
