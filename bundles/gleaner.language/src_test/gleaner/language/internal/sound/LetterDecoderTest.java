// SPDX-License-Identifier: EPL-2.0
package gleaner.language.internal.sound;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import gleaner.language.internal.data.DataFiles;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

/** The decoder shares what paths have in common; it finds what adding up every feature of every path finds. */
class LetterDecoderTest {
	private static final int BEAM = 8;
	private static final Model MODEL = DataFiles.read("letters.gz", Model::read);

	/** The model that Gleaner ships, once packed and once with a byte for every weight. */
	private record Model(LetterLabels labels, SparseWeights packed, byte[] plain) {
		static Model read(DataInputStream in) throws IOException {
			LetterLabels labels = LetterLabels.read(in);
			SparseWeights packed = SparseWeights.read(in, 1 << LetterFeatures.BITS);
			return new Model(labels, packed, DataFiles.read("letters.gz", Model::plain));
		}

		private static byte[] plain(DataInputStream in) throws IOException {
			LetterLabels.read(in);
			byte[] roots = new byte[in.readInt()];
			in.readFully(roots);
			byte[] all = new byte[1 << LetterFeatures.BITS];
			int at = -1;
			for (byte root : roots) {
				int gap = in.readUnsignedByte();
				for (; gap == 255; gap = in.readUnsignedByte()) at += 255;
				at += gap + 1;
				all[at] = root;
			}
			return all;
		}

		int weight(int index) {
			return LetterToSound.weight(plain[index]);
		}
	}

	private record Reading(List<Integer> labels, int p1, int p2, int p3, int before, float score) {
	}

	/** As it stands in books: every way of going on from every path, the best of all. */
	private static List<Reading> plainly(String letters) {
		List<Reading> readings = List.of(new Reading(List.of(), -1, -1, -1, -1, 0));
		int[] ofLetters = new int[LetterFeatures.OF_LETTERS];
		int[] ofHistory = new int[LetterFeatures.OF_HISTORY];
		for (int i = 0; i < letters.length(); i++) {
			List<Reading> next = new ArrayList<>();
			LetterFeatures.ofLetters(letters, i, ofLetters);
			for (Reading r : readings) {
				LetterFeatures.ofHistory(letters, i, r.p1, r.p2, r.p3, r.before, ofHistory);
				for (int label : MODEL.labels.candidates(letters.charAt(i))) {
					int sum = 0;
					for (int feature : ofLetters) sum += MODEL.weight(LetterFeatures.index(feature, label));
					for (int feature : ofHistory) sum += MODEL.weight(LetterFeatures.index(feature, label));
					List<Integer> labels = new ArrayList<>(r.labels);
					labels.add(label);
					boolean isHeard = MODEL.labels.phones(label).length > 0;
					next.add(new Reading(labels, isHeard ? label : r.p1, isHeard ? r.p1 : r.p2, isHeard ? r.p2 : r.p3, label,
							r.score + sum));
				}
			}
			next.sort((a, b) -> Float.compare(b.score, a.score));
			readings = next.subList(0, Math.min(BEAM, next.size()));
		}
		return readings;
	}

	private static void check(String letters) {
		LetterDecoder decoder = new LetterDecoder(MODEL.labels, new PackedWeights(MODEL.packed));
		LetterDecoder.Path[] found = decoder.decode(letters, BEAM);
		List<Reading> expected = plainly(letters);
		assertEquals(expected.size(), found.length, letters);
		for (int i = 0; i < found.length; i++) {
			assertEquals(expected.get(i).score, found[i].score(), letters);
			assertArrayEquals(expected.get(i).labels.stream().mapToInt(label -> label).toArray(), found[i].labels(letters.length()),
					letters);
		}
	}

	@Test
	void inventionsAreReadAsEver() {
		for (String word : List.of("voivat", "melandering", "salterine", "gulver", "whe", "thoughed", "a", "o'erstrand", "windowly",
				"xylowquizzity"))
			check(word);
	}

	@Property(tries = 200)
	void soIsAnything(@ForAll @StringLength(min = 1, max = 14) @CharRange(from = 'a', to = 'z') String letters) {
		check(letters);
	}
}
