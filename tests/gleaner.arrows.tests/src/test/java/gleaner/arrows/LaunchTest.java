// SPDX-License-Identifier: EPL-2.0
package gleaner.arrows;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What Eclipse starts (Gleaner.launch) is what the product ships, with the same settings of the virtual machine. */
class LaunchTest {
	private static final Path TOP = Path.of("..", "..");

	private static Set<String> found(String file, String pattern) throws IOException {
		return Pattern.compile(pattern).matcher(Files.readString(TOP.resolve(file))).results().map(m -> m.group(1))
				.collect(Collectors.toCollection(TreeSet::new));
	}

	@Test
	void eclipseStartsTheFeaturesOfTheProduct() throws IOException {
		Set<String> product = found("releng/gleaner.product/gleaner.product", "<feature id=\"([^\"]+)\"");
		product.remove("gleaner.engine.feature"); // it has bundles with sources, which Eclipse has as projects
		assertEquals(product, found("bundles/gleaner.rcp/Gleaner.launch", "<setEntry value=\"([^\":]+):workspace\"/>"));
	}

	@Test
	void theVirtualMachineIsToldTheSame() throws IOException {
		Set<String> told = found("releng/gleaner.product/gleaner.product", "<vmArgs>([^<]+)</vmArgs>");
		assertEquals(1, told.size());
		assertEquals(told, found("bundles/gleaner.rcp/Gleaner.launch", "launching\\.VM_ARGUMENTS\" value=\"([^\"]+)\""));
	}
}
