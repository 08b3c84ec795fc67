// SPDX-License-Identifier: EPL-2.0
package gleaner.plugins.install;

import gleaner.plugins.site.Offer;

/** What is Gleaner's own and yet a plug-in, because it is large. */
public enum Extra {
	/** Trains models. */
	TRAINER("trainer", Offer.TRAINER, "gleaner.training.site"),
	/** Hears what a whole line says, for suggestions. */
	ENCODER("encoder", Offer.ENCODER, "gleaner.encoder.site");

	private final String word;
	private final String id;
	private final String site;

	Extra(String word, String id, String site) {
		this.word = word;
		this.id = id;
		this.site = site;
	}

	/** What poets call it. */
	public String word() {
		return word;
	}

	/** The id of the plug-in. */
	String id() {
		return id;
	}

	/** The folder or, with {@code .zip}, the file that it is fetched as. */
	String file() {
		return "gleaner-" + word;
	}

	/** What names an update site with it: a folder, a zip file or an address. */
	String property() {
		return "gleaner." + word;
	}

	/** What is there in the sources that it can be made of. */
	String sources() {
		return "releng/" + site + "/pom.xml";
	}
}
