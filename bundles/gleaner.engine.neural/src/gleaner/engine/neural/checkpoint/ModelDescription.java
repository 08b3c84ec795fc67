// SPDX-License-Identifier: EPL-2.0
package gleaner.engine.neural.checkpoint;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is known about a model besides its weights. In a file it is metadata: text by name, so that any reader of safetensors can show it.
 *
 * @param step how many training steps it has behind it
 * @param loss of training, in nats a character; NaN if not known
 * @param validationLoss on poems held out, in nats a character; NaN if not known
 * @param run the id of the run it comes from; empty if none
 * @param corpus the name of the corpus it learnt from; empty if not known
 * @param corpusHash the corpus' fingerprint; empty if not known
 */
public record ModelDescription(NetShape shape, Alphabet alphabet, long step, double loss, double validationLoss, String run, String corpus,
		String corpusHash) {
	private static final int FORMAT = 1;
	private static final String PREFIX = "gleaner.";

	/** The metadata of a file with this model. */
	public Map<String, String> metadata() {
		Map<String, String> metadata = new LinkedHashMap<>();
		metadata.put(PREFIX + "format", Integer.toString(FORMAT));
		metadata.put(PREFIX + "engine", shape.engine());
		metadata.put(PREFIX + "shape", Json.shape(shape));
		metadata.put(PREFIX + "alphabet", alphabet.json());
		metadata.put(PREFIX + "step", Long.toString(step));
		metadata.put(PREFIX + "loss", Double.toString(loss));
		metadata.put(PREFIX + "validationLoss", Double.toString(validationLoss));
		metadata.put(PREFIX + "run", run);
		metadata.put(PREFIX + "corpus", corpus);
		metadata.put(PREFIX + "corpusHash", corpusHash);
		return metadata;
	}

	/**
	 * Reads metadata back. Only format, engine, shape and alphabet must be there.
	 *
	 * @throws IllegalArgumentException if something is missing, newer or cannot be; the message names it and goes on after the name of the
	 *         file, as in {@code its alphabet …}
	 */
	static ModelDescription of(Map<String, String> metadata) {
		if (!metadata.containsKey(PREFIX + "format"))
			throw new IllegalArgumentException("it does not say what it is; Gleaner did not make it");
		long format = whole(metadata, "format");
		if (format != FORMAT) throw new IllegalArgumentException("it has format " + format + ", this Gleaner reads format " + FORMAT);
		NetShape shape = Json.shape(needed(metadata, "engine"), needed(metadata, "shape"));
		return new ModelDescription(shape, Alphabet.of(Json.numbers(needed(metadata, "alphabet"))),
				metadata.containsKey(PREFIX + "step") ? whole(metadata, "step") : 0,
				decimal(metadata, "loss"), decimal(metadata, "validationLoss"), text(metadata, "run"), text(metadata, "corpus"),
				text(metadata, "corpusHash"));
	}

	private static String needed(Map<String, String> metadata, String name) {
		String value = metadata.get(PREFIX + name);
		if (value == null) throw new IllegalArgumentException("it does not say its " + name);
		return value;
	}

	private static String text(Map<String, String> metadata, String name) {
		return metadata.getOrDefault(PREFIX + name, "");
	}

	private static long whole(Map<String, String> metadata, String name) {
		String value = needed(metadata, name);
		try {
			return Long.parseLong(value);
		} catch (NumberFormatException e) {
			throw new IllegalArgumentException("its " + name + " is \"" + value + "\", must be a whole number", e);
		}
	}

	private static double decimal(Map<String, String> metadata, String name) {
		String value = text(metadata, name);
		try {
			return value.isEmpty() ? Double.NaN : Double.parseDouble(value);
		} catch (NumberFormatException e) {
			throw new IllegalArgumentException("its " + name + " is \"" + value + "\", must be a number", e);
		}
	}
}
