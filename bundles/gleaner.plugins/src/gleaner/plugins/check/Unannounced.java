// SPDX-License-Identifier: EPL-2.0
package gleaner.plugins.check;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.reflect.AccessFlag;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/** Finds engines that nothing announces: the classes are looked at, and nothing of them runs. */
final class Unannounced {
	private static final String ENGINE = "gleaner/engine/GeneratorEngine";
	private static final int LARGEST = 4 << 20;
	private static final int MOST = 5;

	private Unannounced() {
	}

	/** The names of classes that are engines; a few at most. */
	static List<String> engines(Path jar) throws IOException {
		List<String> found = new ArrayList<>();
		try (JarFile file = new JarFile(jar.toFile())) {
			for (JarEntry entry : Collections.list(file.entries())) {
				if (!entry.getName().endsWith(".class") || found.size() == MOST) continue;
				try (InputStream in = file.getInputStream(entry)) {
					byte[] bytes = in.readNBytes(LARGEST);
					if (isEngine(bytes)) found.add(entry.getName().replaceFirst("\\.class$", "").replace('/', '.'));
				}
			}
		}
		return found;
	}

	private static boolean isEngine(byte[] bytes) {
		try {
			ClassModel read = ClassFile.of().parse(bytes);
			return !read.flags().has(AccessFlag.ABSTRACT)
					&& read.interfaces().stream().anyMatch(each -> each.asInternalName().equals(ENGINE));
		} catch (IllegalArgumentException e) {
			return false; // no class: the framework will say so when it is needed
		}
	}
}
