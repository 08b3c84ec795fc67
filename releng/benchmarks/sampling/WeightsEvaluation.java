
// SPDX-License-Identifier: EPL-2.0
import gleaner.engine.Generator;
import gleaner.engine.GeneratorEngine;
import gleaner.engine.NextUnits;
import gleaner.engine.NextUnits.NextUnit;
import gleaner.engine.Progress;
import gleaner.engine.Settings;
import gleaner.engine.About;
import gleaner.engine.Ingredient;
import gleaner.engine.Source;
import gleaner.engine.neural.LstmEngine;
import gleaner.engine.neural.WaveNetEngine;
import gleaner.engine.neural.checkpoint.Checkpoint;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What holding a model's weights in 8 bits costs: bits a character on a text, with full and with small weights. Arguments: MODEL TEXT. */
public final class WeightsEvaluation {
	private static final int CHARACTERS = 6000;
	private static final int PIECE = 300;

	private WeightsEvaluation() {
	}

	public static void main(String[] args) throws Exception {
		Path model = Path.of(args[0]);
		String text = Files.readString(Path.of(args[1]));
		for (String weights : List.of("full", "small"))
			System.out.printf("%-6s %.4f bits a character%n", weights, bits(model, weights, text));
	}

	/** In pieces, each heard from its beginning. */
	private static double bits(Path model, String weights, String text) throws Exception {
		GeneratorEngine engine;
		try (Checkpoint checkpoint = Checkpoint.open(model)) {
			engine = checkpoint.description().shape().engine().equals("lstm") ? new LstmEngine() : new WaveNetEngine();
		}
		double bits = 0;
		int count = 0;
		try (Generator generator = engine.open(Source.of(new Ingredient.Model(model, About.of("model", ""))),
				Settings.of(engine.info().parameters(), Map.of("weights", weights)), Progress.NONE)) {
			for (int start = 0; start + PIECE <= Math.min(CHARACTERS, text.length()); start += PIECE) {
				String piece = text.substring(start, start + PIECE);
				for (int i = 1; i < PIECE; i++) {
					String next = piece.substring(i, i + 1);
					for (NextUnit unit : ((NextUnits) generator).nextUnits(piece.substring(0, i), Integer.MAX_VALUE)) {
						if (!unit.text().equals(next)) continue;
						bits -= Math.log(unit.probability()) / Math.log(2);
						count++;
					}
				}
			}
		}
		return bits / count;
	}
}
