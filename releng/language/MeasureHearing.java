
// SPDX-License-Identifier: EPL-2.0
import java.io.IOException;

import gleaner.language.encoder.MiniLmEncoder;
import gleaner.language.internal.English;

/** What {@link MeasureOffers} does, where there is a sentence encoder. */
final class MeasureHearing {
	private MeasureHearing() {
	}

	public static void main(String[] args) throws IOException {
		new MeasureOffers(new English(new MiniLmEncoder())).run(args);
	}
}
