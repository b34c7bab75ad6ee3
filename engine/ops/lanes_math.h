// SPDX-FileCopyrightText: The Fovea authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace fovea {

/// Functions of one variable on Lanes (LanesAvx512, LanesAvx2, LanesPortable). The polynomials are our own
/// minimax fits; tests/ops/lanes_math_test.cpp holds each function to the error stated. NaN gives NaN.

/// e^x for x <= 0: relative error below 1.5e-7; zero below -87.3, where floats end.
template <typename Lanes>
inline Lanes expNonPositive(Lanes x)
{
    const Lanes lowest = Lanes::all(-87.3F);
    const Lanes clamped = Lanes::max(lowest, x);
    const Lanes n = (clamped * Lanes::all(1.44269504F)).round();
    // ln 2 in two parts: the first has so few bits that its product with n is exact.
    Lanes r = Lanes::fma(n, Lanes::all(-0.693359375F), clamped);
    r = Lanes::fma(n, Lanes::all(2.12194440e-4F), r);
    Lanes p = Lanes::all(0x1.6db31ep-10F);
    p = Lanes::fma(p, r, Lanes::all(0x1.123ac4p-7F));
    p = Lanes::fma(p, r, Lanes::all(0x1.555546p-5F));
    p = Lanes::fma(p, r, Lanes::all(0x1.555490p-3F));
    p = Lanes::fma(p, r, Lanes::all(0.5F));
    p = Lanes::fma(p * r, r, r) + Lanes::all(1.0F);
    return Lanes::select(Lanes::less(x, lowest), Lanes::zero(), p.timesPowerOfTwo(n));
}

/// 1 / (1 + e^-x): absolute error below 1.2e-7.
template <typename Lanes>
inline Lanes sigmoid(Lanes x)
{
    const Lanes one = Lanes::all(1.0F);
    const Lanes e = expNonPositive(Lanes::zero() - x.absolute());
    return Lanes::select(Lanes::less(x, Lanes::zero()), e, one) / (one + e);
}

/// tanh: relative error below 3e-7.
template <typename Lanes>
inline Lanes tanh(Lanes x)
{
    const Lanes one = Lanes::all(1.0F);
    const Lanes magnitude = x.absolute();
    const Lanes e = expNonPositive(Lanes::all(-2.0F) * magnitude);
    const Lanes large = ((one - e) / (one + e)).withSignOf(x);
    // Near zero 1 - e cancels: x + x^3 * poly(x^2) there.
    const Lanes square = x * x;
    Lanes p = Lanes::all(-0.005721630062907934F);
    p = Lanes::fma(p, square, Lanes::all(0.02065521851181984F));
    p = Lanes::fma(p, square, Lanes::all(-0.05374514311552048F));
    p = Lanes::fma(p, square, Lanes::all(0.13331514596939087F));
    p = Lanes::fma(p, square, Lanes::all(-0.3333328366279602F));
    const Lanes small = Lanes::fma(p * square, x, x);
    return Lanes::select(Lanes::less(magnitude, Lanes::all(0.625F)), small, large);
}

/// The normal distribution function (1 + erf(x / sqrt 2)) / 2: absolute error below 1.5e-7, and small tails
/// keep their leading digits (no 1 - 1).
template <typename Lanes>
inline Lanes normalDistribution(Lanes x)
{
    const Lanes one = Lanes::all(1.0F);
    const Lanes half = Lanes::all(0.5F);
    // erfc(t) = s * exp(poly(s) - t^2) with s = 1 / (1 + t / 2), t = |x| / sqrt 2, fitted up to t = 6.
    const Lanes t = Lanes::min(Lanes::all(9.0F), x.absolute() * Lanes::all(0.70710678F));
    const Lanes s = one / Lanes::fma(t, half, one);
    Lanes p = Lanes::all(0.08347442746162415F);
    p = Lanes::fma(p, s, Lanes::all(-0.3336346447467804F));
    p = Lanes::fma(p, s, Lanes::all(0.3049233555793762F));
    p = Lanes::fma(p, s, Lanes::all(0.49277305603027344F));
    p = Lanes::fma(p, s, Lanes::all(-1.1189831495285034F));
    p = Lanes::fma(p, s, Lanes::all(0.5890390276908875F));
    p = Lanes::fma(p, s, Lanes::all(-0.18044762313365936F));
    p = Lanes::fma(p, s, Lanes::all(0.43561485409736633F));
    p = Lanes::fma(p, s, Lanes::all(0.9923417568206787F));
    p = Lanes::fma(p, s, Lanes::all(-1.2651009559631348F));
    const Lanes tail = half * s * expNonPositive(Lanes::fma(Lanes::zero() - t, t, p));
    return Lanes::select(Lanes::less(x, Lanes::zero()), tail, one - tail);
}

} // namespace fovea
