// SPDX-License-Identifier: EPL-2.0
package gleaner.training.run;

import gleaner.corpus.StoredCorpus;
import gleaner.engine.Settings;
import gleaner.engine.neural.checkpoint.Checkpoint;
import gleaner.engine.neural.checkpoint.ModelDescription;
import gleaner.runs.ModelName;
import gleaner.runs.RunModel;
import gleaner.studio.Studio;
import gleaner.training.blas.Blas;
import gleaner.training.net.Layout;
import gleaner.training.net.Weights;
import gleaner.training.setting.Architecture;
import gleaner.training.setting.LstmArchitecture;
import gleaner.training.setting.WaveNetArchitecture;
import gleaner.training.text.CleanUp;
import gleaner.training.text.TrainingText;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How well models foretell the poems that a training holds out, beside Markov models that learnt the same poems as they did.
 *
 * <p>Arguments: STUDIO CORPUS MODEL…, each model as {@code THREAD/STEP}.
 */
final class HeldOutEvaluation {
	private static final double SHARE = 0.05;
	private static final int CLASSES = 256;
	private static final int LENGTH = 1024;
	private static final double NAT = Math.log(2);

	private HeldOutEvaluation() {
	}

	public static void main(String[] args) throws Exception {
		Studio studio = Studio.open(Path.of(args[0]));
		StoredCorpus corpus = studio.corpora().get(args[1]);
		TrainingText text = TrainingText.read(corpus, new CleanUp(false, true), CLASSES, SHARE);
		System.out.printf(Locale.ROOT, "%,d characters learnt, %,d held out, %d classes%n", text.learn().length, text.heldOut().length,
				text.alphabet().size());
		double[] markov = new CharacterMarkov(text.learn(), text.alphabet().size()).bits(text.heldOut());
		for (int order = 1; order < markov.length; order++) say("Markov, order " + order, markov[order]);
		for (String name : Arrays.asList(args).subList(2, args.length)) {
			RunModel model = studio.runs().model(ModelName.of(name));
			say(model.name(), bits(model.file(), text));
		}
	}

	private static void say(String who, double bits) {
		System.out.printf(Locale.ROOT, "%-40s %.4f bits a character, %.4f nats%n", who, bits, bits * NAT);
	}

	private static double bits(Path file, TrainingText text) throws Exception {
		try (Checkpoint checkpoint = Checkpoint.open(file)) {
			ModelDescription model = checkpoint.description();
			if (!model.alphabet().equals(text.alphabet())) throw new IllegalArgumentException(file + " has learnt with another alphabet");
			Architecture architecture = List.of(new LstmArchitecture(), new WaveNetArchitecture()).stream()
					.filter(a -> a.engine().equals(model.shape().engine())).findFirst().orElseThrow();
			Weights weights = Weights.zero(architecture.layout(model.shape(), text.alphabet().size()));
			for (Layout.Place place : weights.layout().places()) {
				float[] values = place.shape().size() == 1 ? checkpoint.vector(place.name())
						: flat(checkpoint.rows(place.name()), place.columns());
				System.arraycopy(values, 0, weights.values(), place.offset(), values.length);
			}
			Settings settings = Settings.of(architecture.parameters(), Map.of());
			Blas blas = Blas.load();
			return Validation
					.of(text.heldOut(), architecture.validationLanes(), LENGTH, architecture.context(model.shape()),
							(lanes, length) -> architecture.net(model.shape(), settings, weights, lanes, length, blas))
					.measure() / NAT;
		}
	}

	private static float[] flat(float[][] rows, int columns) {
		float[] all = new float[rows.length * columns];
		for (int i = 0; i < rows.length; i++) System.arraycopy(rows[i], 0, all, i * columns, columns);
		return all;
	}
}
