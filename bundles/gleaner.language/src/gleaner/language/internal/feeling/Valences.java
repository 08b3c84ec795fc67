// SPDX-License-Identifier: EPL-2.0
package gleaner.language.internal.feeling;

import java.util.HashMap;
import java.util.Map;

import gleaner.language.internal.data.DataFiles;

/** Reads the packed valences. */
public final class Valences {
	/** What a synonym of a word of VADER keeps of its valence: more than this makes too many verses feel something. */
	private static final double SYNONYM = 0.4;

	private Valences() {
	}

	/** The valence of each lower-case word, from -4 to 4; synonyms of VADER's words carry less than those themselves. */
	public static Map<String, Double> load() {
		Map<String, Double> valences = new HashMap<>();
		for (String line : DataFiles.lines("valences.gz")) {
			String[] f = line.split("\t");
			valences.put(f[1], Double.parseDouble(f[2]) * (f[0].equals("w") ? SYNONYM : 1));
		}
		return valences;
	}
}
