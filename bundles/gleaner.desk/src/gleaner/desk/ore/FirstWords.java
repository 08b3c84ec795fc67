// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.ore;

/** The title of a poem that is made of a raw one: its first words. */
public final class FirstWords {
	private static final int LONGEST = 40;

	private FirstWords() {
	}

	/** Of the beginning of a raw poem, where lines are parted by strokes; empty if there are no words. */
	public static String of(String begins) {
		String line = begins.strip();
		int end = line.indexOf(" / ");
		if (end > 0) line = line.substring(0, end);
		if (line.length() > LONGEST) {
			int cut = line.lastIndexOf(' ', LONGEST);
			line = line.substring(0, cut > 0 ? cut : line.offsetByCodePoints(0, Math.min(LONGEST, line.codePointCount(0, line.length()))));
		}
		return line.replaceAll("[\\p{P}\\p{S}\\s]+$", "");
	}
}
