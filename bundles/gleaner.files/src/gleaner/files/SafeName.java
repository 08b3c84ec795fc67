// SPDX-License-Identifier: EPL-2.0
package gleaner.files;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names for files and folders that every system takes, made from whatever a poet types: none of the characters that Windows,
 * macOS or Linux refuse, none of Windows' reserved words, never too long, and different from those there are even where capitals
 * do not count.
 */
public final class SafeName {
	/** In bytes of UTF-8. Systems allow 255; the rest is for endings and numbers. */
	private static final int LONGEST = 180;
	private static final Pattern AWKWARD = Pattern.compile("[<>:\"/\\\\|?*\\p{Cntrl}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}\\uFEFF\\uFFFD]");
	private static final Pattern RESERVED = Pattern.compile("(?i)(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\\$|conout\\$)(\\..*)?");

	/** In which this system, in the language it was started with, writes names. Without a language it is ASCII. */
	private static final Charset OF_SYSTEM = Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8"), StandardCharsets.UTF_8);

	private SafeName() {
	}

	/** A safe name that resembles this one. Never empty. */
	public static String of(String name) {
		String safe = encodable(AWKWARD.matcher(Normalizer.normalize(name, Normalizer.Form.NFC)).replaceAll("_"));
		safe = shorten(safe.strip()).strip();
		while (safe.endsWith(".") || safe.endsWith(" ")) safe = safe.substring(0, safe.length() - 1);
		if (safe.isEmpty()) return "_";
		if (safe.startsWith(".") || safe.startsWith("~")) safe = "_" + safe.substring(1);
		int dot = safe.indexOf('.');
		if (RESERVED.matcher(safe).matches()) safe = dot < 0 ? safe + "_" : safe.substring(0, dot) + "_" + safe.substring(dot);
		return safe;
	}

	/** A safe name that differs from all of these, with a number behind it if need be. */
	public static String of(String name, Collection<String> taken) {
		Set<String> keys = new HashSet<>();
		for (String t : taken) keys.add(key(t));
		String safe = of(name);
		String free = safe;
		for (int n = 2; keys.contains(key(free)); n++) free = safe + " " + n;
		return free;
	}

	/** What two names have in common that some system takes for the same. */
	public static String key(String name) {
		return Normalizer.normalize(Normalizer.normalize(name, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT),
				Normalizer.Form.NFKC);
	}

	private static String encodable(String name) {
		CharsetEncoder encoder = OF_SYSTEM.newEncoder();
		if (encoder.canEncode(name)) return name;
		StringBuilder encodable = new StringBuilder();
		name.codePoints().mapToObj(Character::toString).forEach(c -> encodable.append(encoder.canEncode(c) ? c : "_"));
		return encodable.toString();
	}

	private static String shorten(String name) {
		String shorter = name;
		while (shorter.getBytes(StandardCharsets.UTF_8).length > LONGEST)
			shorter = shorter.substring(0, shorter.offsetByCodePoints(shorter.length(), -1));
		return shorter;
	}
}
