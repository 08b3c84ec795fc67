// SPDX-License-Identifier: EPL-2.0
package gleaner.ui.engines;

import gleaner.files.Sentence;
import gleaner.plugins.catalogue.Catalogue;
import gleaner.plugins.catalogue.Catalogues;

/** What the page does with catalogues. UI thread only. */
final class CatalogueDesk {
	private final Catalogues catalogues;
	private final Changes changes;

	CatalogueDesk(Catalogues catalogues, Changes changes) {
		this.catalogues = catalogues;
		this.changes = changes;
	}

	/** Reads the catalogues anew. */
	void look() {
		changes.make("Reading the catalogues…", "the lists show the last copies of the catalogues", () -> {
			Catalogues.Known known = catalogues.look();
			return known.problems().isEmpty() ? Said.well("The catalogues are up to date.")
					: new Said(Sentence.of(known.problems().getFirst()), true, false);
		});
	}

	/** Adds the one at a place: a file or an address. */
	void add(String place) {
		changes.make("Reading the catalogue " + Changes.named(place) + "…", "the catalogue was not added", () -> {
			Catalogue read = catalogues.add(place, false);
			return Said.well(told(read));
		});
	}

	private static String told(Catalogue read) {
		int count = read.entries().size();
		String signed = read.signer().map(signer -> "signed with the " + signer.kind().label() + " " + signer.spaced())
				.orElse("not signed");
		int left = read.leftOut().size();
		String why = left == 0 ? "" : " " + left + " are left out: " + Sentence.of(read.leftOut().getFirst());
		return "“" + read.name() + "” lists " + count + (count == 1 ? " plug-in, " : " plug-ins, ") + signed + "." + why;
	}

	/** Takes one away. */
	void remove(String place) {
		changes.make("Forgetting the catalogue…", "the catalogue is still there", () -> {
			catalogues.remove(place);
			return Said.well("The catalogue is forgotten; plug-ins from it stay installed.");
		});
	}
}
