// SPDX-License-Identifier: EPL-2.0
package gleaner.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafeNameTest {
	@ParameterizedTest
	@CsvSource({ "Harbour notes,Harbour notes", "a/b\\c:d,a_b_c_d", "CON,CON_", "nul.txt,nul_.txt", "com1,com1_", "...,_",
		"' name. . ',name",
		".hidden,_hidden", "~,_", "what?,what_", "'',_", "console,console" })
	void makesNamesThatEverySystemTakes(String name, String safe) {
		assertEquals(safe, SafeName.of(name));
	}

	@Property
	void whateverIsTypedGivesAFileThatCanBeMadeAndIsListedByThatName(@ForAll String name) throws IOException {
		String safe = SafeName.of(name);
		assertFalse(safe.isBlank());
		assertEquals(safe, SafeName.of(safe), "safe names stay as they are");
		assertTrue(safe.getBytes(StandardCharsets.UTF_8).length <= 190);
		Path folder = Files.createTempDirectory("names");
		Path file = Files.createFile(folder.resolve(safe));
		assertEquals(List.of(safe), Folders.names(folder));
		Files.delete(file);
		Files.delete(folder);
	}

	@Property
	void namesDifferAlsoWhereCapitalsDoNotCount(@ForAll @Size(max = 20) List<String> names) {
		List<String> taken = new ArrayList<>();
		for (String name : names) {
			String safe = SafeName.of(name, taken);
			assertTrue(taken.stream().noneMatch(t -> t.equalsIgnoreCase(safe)));
			taken.add(safe);
		}
	}

	@Test
	void lettersOfAllLanguagesStayWhereTheSystemCanWriteThem() {
		assumeTrue("UTF-8".equals(System.getProperty("sun.jnu.encoding")), "the system was started without a language");
		assertEquals("Été à Köln 古池", SafeName.of("Été à Köln 古池"));
		assertEquals("Lpt¹_", SafeName.of("Lpt¹"));
		assertEquals("été", SafeName.of("e\u0301té"), "composed, as most systems have it");
	}

	@Example
	void aSecondOneGetsANumber() {
		assertEquals("sea 2", SafeName.of("sea", List.of("Sea")));
		assertEquals("sea 3", SafeName.of("sea", List.of("Sea", "SEA 2")));
	}
}
