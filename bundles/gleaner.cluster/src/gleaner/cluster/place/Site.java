// SPDX-License-Identifier: EPL-2.0
package gleaner.cluster.place;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A cluster with Slurm, as its user describes it once. Immutable.
 *
 * @param name what its user calls it
 * @param host of the login node, as ssh knows it; empty where this machine itself can call sbatch and shares its disk with the cluster
 * @param folder on the login node: where the folders of jobs go; empty where the disk is shared
 * @param program on the cluster: the start script of Gleaner
 * @param options of sbatch, such as {@code --partition=long}
 * @param setup lines of a shell that come before Gleaner, such as {@code module load java/25}
 * @param wrap what stands before the program, such as {@code apptainer exec gleaner.sif}; may be empty
 * @param ssh options of ssh, such as {@code -p}, {@code 2222}
 */
public record Site(String name, String host, String folder, String program, List<String> options, List<String> setup, String wrap,
		List<String> ssh) {
	private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,40}");
	private static final Pattern HOST = Pattern.compile("[A-Za-z0-9_.@:-]+");
	private static final Pattern OPTION = Pattern.compile("--?[a-zA-Z][^\\n\\r]*");

	public Site {
		options = List.copyOf(options);
		setup = List.copyOf(setup);
		ssh = List.copyOf(ssh);
		if (!NAME.matcher(name).matches() || name.equals("here"))
			throw new IllegalArgumentException("a cluster cannot be called \"" + name + "\"; use letters, digits, dots and hyphens");
		if (!host.isEmpty() && (!HOST.matcher(host).matches() || host.startsWith("-")))
			throw new IllegalArgumentException("--host is \"" + host + "\", must look like user@login.example.edu");
		if (host.isEmpty() != folder.isEmpty()) throw new IllegalArgumentException(
				"--host and --folder go together: the login node, and a folder there that the whole cluster sees");
		if (!folder.isEmpty() && !folder.startsWith("/"))
			throw new IllegalArgumentException("--folder is \"" + folder + "\", must begin with a slash");
		if (program.isBlank()) throw new IllegalArgumentException("--program is empty; name the start script of Gleaner on the cluster");
		for (String option : options) if (!OPTION.matcher(option).matches())
			throw new IllegalArgumentException("--option is \"" + option + "\", must be an option of sbatch, such as --partition=long");
		for (String line : setup) if (line.contains("\n") || line.contains("\r"))
			throw new IllegalArgumentException("--setup has more than one line; give it once for each line");
	}

	/** Whether it is reached by ssh. */
	public boolean isFar() {
		return !host.isEmpty();
	}
}
