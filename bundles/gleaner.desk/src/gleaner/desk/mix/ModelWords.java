// SPDX-License-Identifier: EPL-2.0
package gleaner.desk.mix;

import gleaner.runs.ModelName;
import gleaner.runs.Run;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How a trained model is called in the window: by name before numbers. */
public final class ModelWords {
	private ModelWords() {
	}

	/**
	 * The name of its thread and how far that had come: {@code Owl, 30,000 steps}, or {@code Owl, the best} where that is what was
	 * chosen. A thread without a name, or one that is gone, is called by the end of its id; of two of one name each has that behind it.
	 *
	 * @param name as {@link ModelName} reads it
	 * @param threads those that are known
	 */
	public static String of(String name, List<TrainedThread> threads) {
		ModelName model = ModelName.of(name);
		Optional<TrainedThread> thread = threads.stream().filter(t -> t.id().equals(model.run())).findFirst();
		return thread.map(t -> t.called(threads)).orElseGet(() -> Run.shorten(model.run())) + ", " + age(model.step());
	}

	private static String age(String step) {
		return switch (step) {
		case ModelName.FIRST, ModelName.BEST, ModelName.LAST -> "the " + step;
		case String number when number.matches("\\d{1,18}") -> steps(Long.parseLong(number));
		default -> step;
		};
	}

	/** {@code 30,000 steps} */
	public static String steps(long number) {
		return String.format(Locale.ENGLISH, number == 1 ? "%,d step" : "%,d steps", number);
	}
}
