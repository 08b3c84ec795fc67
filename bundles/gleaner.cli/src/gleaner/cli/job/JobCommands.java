package gleaner.cli.job;

import gleaner.cli.kit.CommandSource;
import gleaner.cli.kit.Program;
import gleaner.cli.kit.Surroundings;
import java.util.List;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Component;
import picocli.CommandLine;

/** Commands about jobs and the clusters they may run on. */
@Component(property = "service.ranking:Integer=35")
public final class JobCommands implements CommandSource {
	@Override
	public List<String> names() {
		return List.of("sweep", "job", "cluster");
	}

	@Override
	public CommandLine command(String name, Surroundings surroundings) {
		return switch (name) {
		case "sweep" -> new CommandLine(new SweepCommand(surroundings));
		case "job" -> new CommandLine(new JobCommand())
				.addSubcommand(new JobListCommand(surroundings))
				.addSubcommand(new JobShowCommand(surroundings))
				.addSubcommand(new JobStopCommand(surroundings))
				.addSubcommand(new JobFetchCommand(surroundings))
				.addSubcommand(new JobRunAgainCommand(surroundings))
				.addSubcommand(new JobWorkCommand(surroundings));
		case "cluster" -> new CommandLine(new ClusterCommand())
				.addSubcommand(new ClusterAddCommand(surroundings))
				.addSubcommand(new ClusterListCommand(surroundings))
				.addSubcommand(new ClusterCheckCommand(surroundings))
				.addSubcommand(new ClusterRemoveCommand(surroundings));
		default -> throw new IllegalArgumentException(name);
		};
	}

	/** The program that runs; asked for only by what starts others, or is another. */
	static Program program() {
		BundleContext bundles = FrameworkUtil.getBundle(JobCommands.class).getBundleContext();
		ServiceReference<Program> reference = bundles.getServiceReference(Program.class);
		if (reference == null) throw new IllegalStateException("the program does not offer itself as a service");
		return bundles.getService(reference);
	}
}
