// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus;

import java.util.regex.Pattern;

/** How a text file is cut into poems. */
public sealed interface Splitting {
	/** One poem a file where there are several files; a single file is looked at, and the report says how it was cut. */
	record Automatic() implements Splitting {
	}

	/** The whole file is one poem. */
	record WholeFile() implements Splitting {
	}

	/** Poems begin at headings: lines in capitals, numbers, or short lines set apart. They become the titles. */
	record Headings() implements Splitting {
	}

	/**
	 * Poems are parted by blank lines.
	 *
	 * @param atLeast how many in a row; 1 or more. With 2, single blank lines part stanzas
	 */
	record BlankLines(int atLeast) implements Splitting {
		public BlankLines {
			if (atLeast < 1) throw new IllegalArgumentException("blank lines are " + atLeast + ", must be 1 or more");
		}
	}

	/**
	 * Poems are parted by lines that say only this.
	 *
	 * @param line without the white space around it; not blank
	 */
	record SeparatorLine(String line) implements Splitting {
		public SeparatorLine {
			line = line.strip();
			if (line.isEmpty()) throw new IllegalArgumentException("the separator line is blank; give its text, or split on blank lines");
		}
	}

	/** Poems are parted by whatever this finds; {@code ^} and {@code $} mean the ends of a line. What it finds belongs to no poem. */
	record Expression(Pattern pattern) implements Splitting {
		public Expression {
			pattern = Pattern.compile(pattern.pattern(), pattern.flags() | Pattern.MULTILINE);
		}

		@Override
		public boolean equals(Object other) {
			return other instanceof Expression e && e.pattern.pattern().equals(pattern.pattern()) && e.pattern.flags() == pattern.flags();
		}

		@Override
		public int hashCode() {
			return pattern.pattern().hashCode();
		}
	}
}
