// SPDX-License-Identifier: EPL-2.0
/**
 * Trained models on disk: weights and what is known about them, in one {@code .safetensors} file. For the engines that speak with
 * them and for whatever trains them. Nothing here needs OSGi.
 *
 * <p>All tensors hold floats, row-major, {@code [in][out]}. Names, shapes and metadata are laid down in {@code docs/architecture.md}.
 */
@Version("1.0.0")
package gleaner.engine.neural.checkpoint;

import org.osgi.annotation.versioning.Version;
