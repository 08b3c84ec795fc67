// SPDX-License-Identifier: EPL-2.0
package gleaner.product;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.osgi.framework.BundleActivator;

/** Puts a small bundle among those that a product under test starts. */
final class Stowaway {
	private Stowaway() {
	}

	/** @param activator the class, which needs nothing but SWT and the events of OSGi */
	static void board(Path program, String name, Class<? extends BundleActivator> activator) throws IOException {
		Path jar = program.resolve("plugins/gleaner." + name + "_1.0.0.jar");
		Manifest manifest = new Manifest();
		Attributes headers = manifest.getMainAttributes();
		headers.put(Attributes.Name.MANIFEST_VERSION, "1.0");
		headers.putValue("Bundle-ManifestVersion", "2");
		headers.putValue("Bundle-SymbolicName", "gleaner." + name);
		headers.putValue("Bundle-Version", "1.0.0");
		headers.putValue("Bundle-Activator", activator.getName());
		headers.putValue("Require-Bundle", "org.eclipse.swt");
		headers.putValue("Import-Package", "org.osgi.framework,org.osgi.service.event");
		String file = activator.getName().replace('.', '/') + ".class";
		try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest);
				InputStream in = activator.getClassLoader().getResourceAsStream(file)) {
			out.putNextEntry(new JarEntry(file));
			in.transferTo(out);
		}
		announce(program, "gleaner." + name, jar);
	}

	/** Does so with one that was made before; its version is 1.0.0. */
	static void board(Path program, String symbolicName, Path jar) throws IOException {
		announce(program, symbolicName, Files.copy(jar, program.resolve("plugins").resolve(jar.getFileName())));
	}

	private static void announce(Path program, String symbolicName, Path jar) throws IOException {
		Path bundles = program.resolve("configuration/org.eclipse.equinox.simpleconfigurator/bundles.info");
		Files.writeString(bundles, symbolicName + ",1.0.0,plugins/" + jar.getFileName() + ",4,true\n", StandardOpenOption.APPEND);
	}
}
