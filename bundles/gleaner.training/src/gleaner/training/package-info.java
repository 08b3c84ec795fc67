// SPDX-License-Identifier: EPL-2.0
/**
 * Training of LSTM and WaveNet. The trainers are services; all else is their inside.
 *
 * <p>A corpus becomes classes ({@code text}), nets learn them ({@code net}, {@code blas}, {@code optimizer}), a run keeps what comes of it
 * ({@code run}). Formats of other programs are read and written in {@code exchange}.
 */
package gleaner.training;
