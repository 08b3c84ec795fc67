
// SPDX-License-Identifier: EPL-2.0
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The poems that both programs learn from: a file with one JSON object a line, of which the field text counts. */
final class Poems {
	private Poems() {
	}

	static List<String> read(String file) throws IOException {
		return Files.readAllLines(Path.of(file)).stream()
				.map(line -> JsonParser.parseString(line).getAsJsonObject().get("text").getAsString()).toList();
	}
}
