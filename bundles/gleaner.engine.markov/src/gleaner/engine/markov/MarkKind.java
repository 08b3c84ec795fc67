// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.markov;

/** Marks that come in pairs: quotation marks and brackets. */
enum MarkKind {
	ROUND('(', ')'),
	SQUARE('[', ']'),
	CURLY('{', '}'),
	DOUBLE('\u201C', '\u201D'),
	/** German, Czech and others; it may be closed by either of the upper marks. */
	LOW('\u201E', '\u201C'),
	STRAIGHT('"', '"'),
	/** Swedish and Finnish: the same mark on both sides. */
	SAME('\u201D', '\u201D'),
	SINGLE('\u2018', '\u2019'),
	LOW_SINGLE('\u201A', '\u2018'),
	STRAIGHT_SINGLE('\'', '\''),
	GUILLEMETS('\u00AB', '\u00BB'),
	GUILLEMETS_INWARD('\u00BB', '\u00AB'),
	ANGLES('\u2039', '\u203A'),
	ANGLES_INWARD('\u203A', '\u2039'),
	CORNERS('\u300C', '\u300D'),
	WHITE_CORNERS('\u300E', '\u300F'),
	TITLES('\u300A', '\u300B'),
	SMALL_TITLES('\u3008', '\u3009'),
	LENTICULAR('\u3010', '\u3011'),
	FULL_ROUND('\uFF08', '\uFF09'),
	FULL_SQUARE('\uFF3B', '\uFF3D');

	private static final MarkKind[] ALL = values();

	private final char open;
	private final char close;

	MarkKind(char open, char close) {
		this.open = open;
		this.close = close;
	}

	char open() {
		return open;
	}

	char close() {
		return close;
	}

	/** Whether the mark can close what this kind has opened. */
	boolean isClosedBy(char mark) {
		return mark == close || this == LOW && mark == '\u201D' || this == LOW_SINGLE && mark == '\u2019';
	}

	static MarkKind of(int ordinal) {
		return ALL[ordinal];
	}
}
