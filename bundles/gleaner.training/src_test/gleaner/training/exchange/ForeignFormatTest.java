// SPDX-License-Identifier: EPL-2.0
package gleaner.training.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gleaner.engine.EngineException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForeignFormatTest {
	@TempDir
	private Path folder;

	private void refuses(String sentence, String name, byte[] content) throws Exception {
		Path file = Files.write(folder.resolve(name), content);
		EngineException e = assertThrows(EngineException.class, () -> ForeignFormat.of(file));
		assertTrue(e.getMessage().startsWith("the file " + file + sentence), e.getMessage());
	}

	private byte[] zip(String entry) throws Exception {
		Path file = folder.resolve("made.zip");
		try (OutputStream out = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(out)) {
			zip.putNextEntry(new ZipEntry(entry));
			zip.write('x');
		}
		return Files.readAllBytes(file);
	}

	@Test
	void whatIsNoModelIsNamedInPlainWords() throws Exception {
		byte[] torn = Arrays.copyOf(new byte[] { 'P', 'K', 3, 4 }, 64);
		refuses(" is not an HDF5 file: it begins like a zip file from DL4J, but is damaged", "net.h5", torn);
		refuses(" begins like a zip file from DL4J, but is damaged", "net.zip", torn);
		refuses(" is not an HDF5 file: it is a zip file without a DL4J model", "net.HDF5", zip("readme.txt"));
		refuses(" is a zip file without a DL4J model (configuration.json)", "net.zip", zip("readme.txt"));
		refuses(" is neither an HDF5 file from Keras nor a zip file from DL4J", "net.h5", "not a model".getBytes(StandardCharsets.UTF_8));
		refuses(" is neither an HDF5 file from Keras nor a zip file from DL4J", "empty.h5", new byte[0]);
		refuses(" is a .keras file", "net.keras", zip("model.weights.h5"));
	}

	@Test
	void aZipOfDl4jIsKnown() throws Exception {
		assertEquals(ForeignFormat.DL4J, ForeignFormat.of(Files.write(folder.resolve("m.h5"), zip("configuration.json"))));
	}
}
