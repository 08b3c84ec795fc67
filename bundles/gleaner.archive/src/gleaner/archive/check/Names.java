// SPDX-License-Identifier: EPL-2.0
package gleaner.archive.check;

import gleaner.files.SafeName;
import gleaner.files.StudioException;
import gleaner.files.Visible;
import java.util.HashMap;
import java.util.Map;

/** Sees to it that no name in an archive leads out of it, on any system, and that no two are one file. */
final class Names {
	private static final int LONGEST = 1_000;

	private final String archive;
	private final Map<String, String> known = new HashMap<>();

	/** @param archive as sentences call it */
	Names(String archive) {
		this.archive = archive;
	}

	/** @throws StudioException if the name is not safe, or came before */
	void require(String name) throws StudioException {
		if (!isInside(name))
			throw new StudioException(archive + " is not safe: \"" + shown(name) + "\" lies outside it; do not unpack it");
		String other = known.put(SafeName.key(name), name);
		if (other != null) throw new StudioException(archive + " is not safe: \"" + shown(name) + "\" and \"" + shown(other)
				+ "\" name the same file; unpacking it would lose one of them");
	}

	private static boolean isInside(String name) {
		if (name.isEmpty() || name.length() > LONGEST || name.startsWith("/") || name.indexOf('\\') >= 0 || name.indexOf('\0') >= 0)
			return false;
		if (name.matches("[A-Za-z]:.*")) return false;
		for (String part : name.split("/", -1)) if (part.isEmpty() || part.equals(".") || part.equals("..")) return false;
		return true;
	}

	/** A name as it can be told, whatever is in it. */
	static String shown(String name) {
		String part = name.length() <= 120 ? name : name.substring(0, 120) + "…";
		return Visible.of(part);
	}
}
