// SPDX-License-Identifier: EPL-2.0
package gleaner.archive.content;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Whether a licence lets anybody hand the texts on. It reads what a poet has noted, so it is careful: only what says clearly that it may be
 * copied is copied, and a doubt is a no.
 */
public final class Sharing {
	private static final Pattern FREE = Pattern.compile("public domain|\\bpd\\b|\\bcc0\\b|\\bcc[ -]by\\b|creative commons|"
			+ "\\bepl\\b|\\bmit\\b|\\bbsd\\b|\\bapache\\b|\\bgpl|\\bgnu\\b|\\bfdl\\b|free of copyright|may be copied|no rights reserved|"
			+ "no known copyright|out of copyright|unlicense|\\bown work\\b|\\bmy own\\b");
	private static final Pattern DOUBT = Pattern.compile("\\bnot\\b|\\bnever\\b|n't\\b|all rights reserved|permission|private|fair use|"
			+ "\\bno longer\\b|\\bno licen[cs]e\\b|\\bexcept|\\bunknown\\b|\\bunclear\\b|\\?");

	private Sharing() {
	}

	/**
	 * Whether the texts may be given away.
	 *
	 * @param licence as it is noted; empty if nothing is
	 */
	public static boolean allows(String licence) {
		String said = licence.toLowerCase(Locale.ROOT).replace('\u2019', '\'').replaceAll("\\s+", " ");
		return FREE.matcher(said).find() && !DOUBT.matcher(said).find();
	}
}
