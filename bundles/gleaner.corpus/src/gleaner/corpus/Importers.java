// SPDX-License-Identifier: EPL-2.0
package gleaner.corpus;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import gleaner.engine.SourcePoem;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;

/**
 * The importers of plug-ins. What one reads is written down as JSON Lines, and goes the way of all such files from there. One that throws
 * harms nobody but the file. Immutable.
 */
public final class Importers {
	private static final System.Logger LOG = System.getLogger(Importers.class.getName());

	private final Map<String, PoemImporter> byEnding;

	private Importers(Map<String, PoemImporter> byEnding) {
		this.byEnding = byEnding;
	}

	/** These; endings that Gleaner reads itself, or that another has, are not given away. */
	public static Importers of(List<? extends PoemImporter> importers) {
		Map<String, PoemImporter> byEnding = new LinkedHashMap<>();
		for (PoemImporter each : importers) {
			try {
				for (String ending : each.endings())
					if (ending.matches("\\.[a-z0-9]{1,12}") && Importable.of("a" + ending).isEmpty()) byEnding.putIfAbsent(ending, each);
			} catch (RuntimeException | LinkageError | StackOverflowError e) {
				LOG.log(System.Logger.Level.WARNING, "an importer of a plug-in is left out", e);
			}
		}
		return new Importers(byEnding);
	}

	/** Those of the program that is running. */
	public static Importers ofThisProgram() {
		Bundle own = FrameworkUtil.getBundle(Importers.class);
		BundleContext context = own == null ? null : own.getBundleContext();
		if (context == null) return of(List.of());
		try {
			return of(context.getServiceReferences(PoemImporter.class, null).stream().sorted().map(context::getService)
					.filter(each -> each != null).toList());
		} catch (InvalidSyntaxException e) {
			throw new IllegalStateException("no filter is no wrong one", e);
		}
	}

	/** The endings of the files that they read, each with its dot. */
	public List<String> endings() {
		return new ArrayList<>(byEnding.keySet());
	}

	/** Whether one of them reads files of this name. */
	boolean takes(String name) {
		return find(name).isPresent();
	}

	private Optional<PoemImporter> find(String name) {
		String lower = name.toLowerCase(Locale.ROOT);
		return byEnding.entrySet().stream().filter(each -> lower.endsWith(each.getKey())).map(Map.Entry::getValue).findFirst();
	}

	/**
	 * Reads a file and writes its poems down, one a line.
	 *
	 * @param to a new file
	 * @throws IOException if it cannot be read; the message is half a sentence
	 */
	void convert(Path file, String name, Path to) throws IOException {
		PoemImporter importer = find(name).orElseThrow();
		try (InputStream in = new BufferedInputStream(Files.newInputStream(file)); OutputStream out = Files.newOutputStream(to)) {
			List<SourcePoem> poems = importer.read(in, name);
			if (poems == null || poems.isEmpty()) throw new IOException("it has no poem");
			for (SourcePoem poem : poems) write(poem, out);
		} catch (RuntimeException | LinkageError | StackOverflowError e) {
			throw new IOException("the plug-in that reads it fails: " + e.getMessage(), e);
		}
	}

	private static void write(SourcePoem poem, OutputStream out) throws IOException {
		try (JsonGenerator json = new JsonFactory().createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)) {
			json.writeStartObject();
			if (!poem.title().isBlank()) json.writeStringField("title", poem.title());
			if (!poem.author().isBlank()) json.writeStringField("author", poem.author());
			json.writeStringField("text", poem.text());
			json.writeEndObject();
		}
		out.write('\n');
	}
}
