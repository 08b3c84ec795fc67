
// SPDX-License-Identifier: EPL-2.0
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Packs a thread for the starter studio: its card, its losses, and those of its models that are named, with what they said. Its state is
 * left behind: who wants to train on begins a thread of their own.
 *
 * <p>{@code java -cp JACKSON PackThread.java THREAD_FOLDER OUT_FOLDER NAME STEP…}
 */
final class PackThread {
	private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

	private PackThread() {
	}

	public static void main(String[] args) throws IOException {
		Path thread = Path.of(args[0]);
		Path out = Path.of(args[1]).resolve(thread.getFileName());
		Set<Long> steps = Arrays.stream(args).skip(3).map(Long::valueOf).collect(Collectors.toSet());
		ObjectNode card = (ObjectNode) JSON.readTree(thread.resolve("run.json").toFile());
		card.put("name", args[2]);
		ArrayNode kept = JSON.createArrayNode();
		for (JsonNode model : card.withArray("models")) if (steps.contains(model.get("step").asLong())) kept.add(model);
		if (kept.size() != steps.size()) throw new IllegalArgumentException(thread + " has not kept all of " + steps);
		card.set("models", kept);
		Files.createDirectories(out.resolve("models"));
		Files.createDirectories(out.resolve("samples"));
		for (long step : steps) {
			Files.copy(thread.resolve("models/" + step + ".safetensors"), out.resolve("models/" + step + ".safetensors"));
			Files.copy(thread.resolve("samples/" + step + ".txt"), out.resolve("samples/" + step + ".txt"));
		}
		for (String file : new String[] { "loss.csv", "training.log" }) Files.copy(thread.resolve(file), out.resolve(file));
		Files.writeString(out.resolve("run.json"), JSON.writeValueAsString(card) + "\n");
	}
}
