// SPDX-License-Identifier: EPL-2.0
package gleaner.language.internal.metre;

import gleaner.language.metre.ScannedLine;

/** All that can be found out about a line without its poem. It holds as long as the line has the same letters. */
final class ReadLine {
	/** A longer line, in words or in places of its lattice, is prose: the search for its metre would take time and memory for nothing. */
	private static final int LONGEST_LINE = 48;
	private static final int MOST_NODES = 1000;

	final LineLattice lattice;
	private final LineFit[] fits;
	private PoemFit.Choice choice;
	private boolean isFree;
	private ScannedLine scanned;

	ReadLine(LineLattice lattice, Form[] forms, Costs costs) {
		this.lattice = lattice;
		boolean readable = !lattice.words.isEmpty() && lattice.words.size() <= LONGEST_LINE && lattice.nodes <= MOST_NODES
				&& lattice.edges.stream().anyMatch(e -> e.syllable() >= 0);
		fits = new LineFit[readable ? forms.length : 0];
		if (!readable) return;
		LineSearch search = new LineSearch(lattice, costs);
		for (int f = 0; f < fits.length; f++) fits[f] = search.fit(forms[f]);
	}

	/** Whether it can have a metre at all. */
	boolean isReadable() {
		return fits.length > 0;
	}

	LineFit fit(int form) {
		return fits[form];
	}

	/** How it was last scanned, if that was with this choice; else null. */
	ScannedLine scanned(PoemFit.Choice now, boolean free) {
		return now.equals(choice) && free == isFree ? scanned : null;
	}

	/** Remembers how it is scanned. */
	ScannedLine keep(PoemFit.Choice now, boolean free, ScannedLine line) {
		choice = now;
		isFree = free;
		scanned = line;
		return line;
	}
}
