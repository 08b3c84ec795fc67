// SPDX-License-Identifier: EPL-2.0
package grammar;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import gleaner.engine.EngineException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads grammars as Tracery has them: an object of symbols, each with a rule or a list of rules. */
final class GrammarFile {
	private static final long LARGEST = 32L << 20;

	private GrammarFile() {
	}

	/** @throws EngineException if it is none; the sentence names the file, the place and what should be there */
	static Grammar read(Path file, String start) throws EngineException {
		try {
			long size = Files.size(file);
			if (size > LARGEST) throw new EngineException(
					"the grammar " + file.getFileName() + " has " + (size >> 20) + " MB, may have " + (LARGEST >> 20));
			try (InputStream in = Files.newInputStream(file)) {
				return read(in, file.getFileName().toString(), start);
			}
		} catch (IOException e) {
			throw new EngineException("the grammar " + file.getFileName() + " cannot be read: " + e.getMessage(), e);
		}
	}

	/** @param name what to call it */
	static Grammar read(InputStream in, String name, String start) throws EngineException {
		try (JsonParser json = new JsonFactory().createParser(in)) {
			return Grammar.of(symbols(json), start);
		} catch (JsonProcessingException e) {
			throw new EngineException(
					"the grammar " + name + " is no sound JSON" + where(e) + ": " + e.getOriginalMessage().lines().findFirst().orElse(""),
					e);
		} catch (IOException e) {
			throw new EngineException("the grammar " + name + " cannot be read: " + e.getMessage(), e);
		} catch (GrammarException e) {
			throw new EngineException("the grammar " + name + (e.getMessage().startsWith("the rule") ? ": " : " ") + e.getMessage(), e);
		}
	}

	private static String where(JsonProcessingException e) {
		return e.getLocation() == null ? "" : " in line " + e.getLocation().getLineNr();
	}

	private static Map<String, List<String>> symbols(JsonParser json) throws IOException, GrammarException {
		if (json.nextToken() == null) throw new GrammarException("is empty");
		if (json.currentToken() != JsonToken.START_OBJECT)
			throw new GrammarException(
					"must be an object of symbols and rules, as in { \"origin\": [\"the #sea#\"], \"sea\": [\"tide\", \"salt\"] }");
		Map<String, List<String>> symbols = new LinkedHashMap<>();
		while (json.nextToken() == JsonToken.FIELD_NAME) {
			String name = json.currentName();
			json.nextToken();
			symbols.put(name, rules(json, name));
		}
		return symbols;
	}

	private static List<String> rules(JsonParser json, String name) throws IOException, GrammarException {
		if (json.currentToken().isScalarValue()) return List.of(rule(json, name));
		if (json.currentToken() != JsonToken.START_ARRAY) throw wrong(json, name);
		List<String> rules = new ArrayList<>();
		while (json.nextToken() != JsonToken.END_ARRAY) rules.add(rule(json, name));
		return rules;
	}

	private static String rule(JsonParser json, String name) throws IOException, GrammarException {
		if (json.currentToken() != JsonToken.VALUE_STRING && !json.currentToken().isNumeric()) throw wrong(json, name);
		return json.getText();
	}

	private static GrammarException wrong(JsonParser json, String name) {
		return new GrammarException("has in line " + json.currentLocation().getLineNr() + " something else than rules for \"" + name
				+ "\": each symbol must have a text or a list of texts");
	}
}
