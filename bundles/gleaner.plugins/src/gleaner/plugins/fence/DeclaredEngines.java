// SPDX-License-Identifier: EPL-2.0
package gleaner.plugins.fence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads the descriptions of components in a bundle for engines. The file was examined when it was installed; it is not trusted here
 * either.
 */
public final class DeclaredEngines {
	private static final String ENGINE = "gleaner.engine.GeneratorEngine";
	private static final String ID = "gleaner.engine.id";
	private static final String NAME = "gleaner.engine.name";
	private static final int LARGEST = 1 << 20;

	private DeclaredEngines() {
	}

	/**
	 * The engines that a bundle declares.
	 *
	 * @throws IOException if it cannot be read
	 */
	public static List<DeclaredEngine> of(Path bundle) throws IOException {
		List<DeclaredEngine> engines = new ArrayList<>();
		try (BundleFiles file = BundleFiles.open(bundle)) {
			Manifest manifest = file.manifest();
			if (manifest == null) return List.of();
			Attributes headers = manifest.getMainAttributes();
			String components = headers.getValue("Service-Component");
			if (components == null) return List.of();
			String name = value(headers, "Bundle-SymbolicName").replaceFirst(";.*", "").strip();
			String version = value(headers, "Bundle-Version").strip();
			for (String each : described(file, components)) {
				try (InputStream in = file.read(each)) {
					byte[] bytes = in.readNBytes(LARGEST + 1);
					if (bytes.length > LARGEST) throw new IOException(each + " has more than a million characters");
					read(bytes, name, version, engines);
				}
			}
		} catch (XMLStreamException | SecurityException e) {
			throw new IOException(e.getMessage(), e);
		}
		return List.copyOf(engines);
	}

	private static String value(Attributes headers, String name) {
		String value = headers.getValue(name);
		return value == null ? "" : value;
	}

	/** As the header names them: files, or patterns with a star in their last part. */
	private static List<String> described(BundleFiles file, String header) throws IOException {
		List<String> described = new ArrayList<>();
		List<String> names = file.names();
		for (String part : header.split(",")) {
			Pattern pattern = Pattern.compile(Stream.of(part.strip().replaceFirst("^/", "").split("\\*", -1)).map(Pattern::quote)
					.reduce((a, b) -> a + "[^/]*" + b).orElse(""));
			for (String name : names) if (pattern.matcher(name).matches()) described.add(name);
		}
		return described;
	}

	private static void read(byte[] xml, String bundle, String version, List<DeclaredEngine> engines) throws XMLStreamException {
		XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(xml));
		Map<String, String> properties = new HashMap<>();
		boolean isEngine = false;
		String type = "";
		while (reader.hasNext()) {
			switch (reader.next()) {
			case XMLStreamConstants.START_ELEMENT -> {
				switch (reader.getLocalName()) {
				case "component" -> {
					properties.clear();
					isEngine = false;
					type = "";
				}
				case "implementation" -> type = Objects.requireNonNullElse(reader.getAttributeValue(null, "class"), "");
				case "provide" -> isEngine |= ENGINE.equals(reader.getAttributeValue(null, "interface"));
				case "property" -> {
					String name = reader.getAttributeValue(null, "name");
					String value = reader.getAttributeValue(null, "value");
					if (name != null) properties.put(name, value == null ? reader.getElementText().strip() : value);
				}
				default -> {
				}
				}
			}
			case XMLStreamConstants.END_ELEMENT -> {
				if (reader.getLocalName().equals("component") && isEngine) {
					String id = properties.getOrDefault(ID, "");
					engines.add(new DeclaredEngine(bundle, version, id, properties.getOrDefault(NAME, id), type));
				}
			}
			default -> {
			}
			}
		}
	}
}
