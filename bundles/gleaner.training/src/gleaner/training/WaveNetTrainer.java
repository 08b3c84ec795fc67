// SPDX-License-Identifier: EPL-2.0
package gleaner.training;

import gleaner.engine.GeneratorEngine;
import gleaner.engine.Trainer;
import gleaner.training.setting.WaveNetArchitecture;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Trains models for the engine {@code wavenet}. */
@Component(service = Trainer.class, property = Trainer.ENGINE + "=wavenet")
public final class WaveNetTrainer extends NeuralTrainer {
	@Activate
	public WaveNetTrainer(@Reference(target = "(&(" + GeneratorEngine.ID
			+ "=wavenet)(component.name=gleaner.engine.neural.WaveNetEngine))") GeneratorEngine engine) {
		super(new WaveNetArchitecture(), engine);
	}
}
