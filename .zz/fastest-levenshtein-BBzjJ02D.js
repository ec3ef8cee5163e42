import { t as __commonJSMin } from "./rolldown-runtime-DYf_mQCB.js";
// node_modules/fraction.js/dist/fraction.mjs
/**
*
* This class offers the possibility to calculate fractions.
* You can pass a fraction in different formats. Either as array, as double, as string or as an integer.
*
* Array/Object form
* [ 0 => <numerator>, 1 => <denominator> ]
* { n => <numerator>, d => <denominator> }
*
* Integer form
* - Single integer value as BigInt or Number
*
* Double form
* - Single double value as Number
*
* String form
* 123.456 - a simple double
* 123/456 - a string fraction
* 123.'456' - a double with repeating decimal places
* 123.(456) - synonym
* 123.45'6' - a double with repeating last place
* 123.45(6) - synonym
*
* Example:
* let f = new Fraction("9.4'31'");
* f.mul([-4, 3]).div(4.9);
*
*/
if (typeof BigInt === "undefined") BigInt = function(n) {
	if (isNaN(n)) throw new Error("");
	return n;
};
const C_ZERO = BigInt(0);
const C_ONE = BigInt(1);
const C_TWO = BigInt(2);
const C_THREE = BigInt(3);
const C_FIVE = BigInt(5);
const C_TEN = BigInt(10);
BigInt(Number.MAX_SAFE_INTEGER);
const MAX_CYCLE_LEN = 2e3;
const P = {
	"s": C_ONE,
	"n": C_ZERO,
	"d": C_ONE
};
function assign(n, s) {
	try {
		n = BigInt(n);
	} catch (e) {
		throw InvalidParameter();
	}
	return n * s;
}
function ifloor(x) {
	return typeof x === "bigint" ? x : Math.floor(x);
}
function newFraction(n, d) {
	if (d === C_ZERO) throw DivisionByZero();
	const f = Object.create(Fraction.prototype);
	f["s"] = n < C_ZERO ? -C_ONE : C_ONE;
	n = n < C_ZERO ? -n : n;
	const a = gcd(n, d);
	f["n"] = n / a;
	f["d"] = d / a;
	return f;
}
const FACTORSTEPS = [
	C_TWO * C_TWO,
	C_TWO,
	C_TWO * C_TWO,
	C_TWO,
	C_TWO * C_TWO,
	C_TWO * C_THREE,
	C_TWO,
	C_TWO * C_THREE
];
function factorize(n) {
	const factors = Object.create(null);
	if (n <= C_ONE) {
		factors[n] = C_ONE;
		return factors;
	}
	const add = (p) => {
		factors[p] = (factors[p] || C_ZERO) + C_ONE;
	};
	while (n % C_TWO === C_ZERO) {
		add(C_TWO);
		n /= C_TWO;
	}
	while (n % C_THREE === C_ZERO) {
		add(C_THREE);
		n /= C_THREE;
	}
	while (n % C_FIVE === C_ZERO) {
		add(C_FIVE);
		n /= C_FIVE;
	}
	for (let si = 0, p = C_TWO + C_FIVE; p * p <= n;) {
		while (n % p === C_ZERO) {
			add(p);
			n /= p;
		}
		p += FACTORSTEPS[si];
		si = si + 1 & 7;
	}
	if (n > C_ONE) add(n);
	return factors;
}
const parse = function(p1, p2) {
	let n = C_ZERO, d = C_ONE, s = C_ONE;
	if (p1 === void 0 || p1 === null) {} else if (p2 !== void 0) {
		if (typeof p1 === "bigint") n = p1;
		else if (isNaN(p1)) throw InvalidParameter();
		else if (p1 % 1 !== 0) throw NonIntegerParameter();
		else n = BigInt(p1);
		if (typeof p2 === "bigint") d = p2;
		else if (isNaN(p2)) throw InvalidParameter();
		else if (p2 % 1 !== 0) throw NonIntegerParameter();
		else d = BigInt(p2);
		s = n * d;
	} else if (typeof p1 === "object") {
		if ("d" in p1 && "n" in p1) {
			n = BigInt(p1["n"]);
			d = BigInt(p1["d"]);
			if ("s" in p1) n *= BigInt(p1["s"]);
		} else if (0 in p1) {
			n = BigInt(p1[0]);
			if (1 in p1) d = BigInt(p1[1]);
		} else if (typeof p1 === "bigint") n = p1;
		else throw InvalidParameter();
		s = n * d;
	} else if (typeof p1 === "number") {
		if (isNaN(p1)) throw InvalidParameter();
		if (p1 < 0) {
			s = -C_ONE;
			p1 = -p1;
		}
		if (p1 % 1 === 0) n = BigInt(p1);
		else {
			let z = 1;
			let A = 0, B = 1;
			let C = 1, D = 1;
			let N = 1e7;
			if (p1 >= 1) {
				z = 10 ** Math.floor(1 + Math.log10(p1));
				p1 /= z;
			}
			while (B <= N && D <= N) {
				let M = (A + C) / (B + D);
				if (p1 === M) {
					if (B + D <= N) {
						n = A + C;
						d = B + D;
					} else if (D > B) {
						n = C;
						d = D;
					} else {
						n = A;
						d = B;
					}
					break;
				} else {
					if (p1 > M) {
						A += C;
						B += D;
					} else {
						C += A;
						D += B;
					}
					if (B > N) {
						n = C;
						d = D;
					} else {
						n = A;
						d = B;
					}
				}
			}
			n = BigInt(n) * BigInt(z);
			d = BigInt(d);
		}
	} else if (typeof p1 === "string") {
		let ndx = 0;
		let v = C_ZERO, w = C_ZERO, x = C_ZERO, y = C_ONE, z = C_ONE;
		let match = p1.replace(/_/g, "").match(/\d+|./g);
		if (match === null) throw InvalidParameter();
		if (match[ndx] === "-") {
			s = -C_ONE;
			ndx++;
		} else if (match[ndx] === "+") ndx++;
		if (match.length === ndx + 1) w = assign(match[ndx++], s);
		else if (match[ndx + 1] === "." || match[ndx] === ".") {
			if (match[ndx] !== ".") v = assign(match[ndx++], s);
			ndx++;
			if (ndx + 1 === match.length || match[ndx + 1] === "(" && match[ndx + 3] === ")" || match[ndx + 1] === "'" && match[ndx + 3] === "'") {
				w = assign(match[ndx], s);
				y = C_TEN ** BigInt(match[ndx].length);
				ndx++;
			}
			if (match[ndx] === "(" && match[ndx + 2] === ")" || match[ndx] === "'" && match[ndx + 2] === "'") {
				x = assign(match[ndx + 1], s);
				z = C_TEN ** BigInt(match[ndx + 1].length) - C_ONE;
				ndx += 3;
			}
		} else if (match[ndx + 1] === "/" || match[ndx + 1] === ":") {
			w = assign(match[ndx], s);
			y = assign(match[ndx + 2], C_ONE);
			ndx += 3;
		} else if (match[ndx + 3] === "/" && match[ndx + 1] === " ") {
			v = assign(match[ndx], s);
			w = assign(match[ndx + 2], s);
			y = assign(match[ndx + 4], C_ONE);
			ndx += 5;
		}
		if (match.length <= ndx) {
			d = y * z;
			s = n = x + d * v + z * w;
		} else throw InvalidParameter();
	} else if (typeof p1 === "bigint") {
		n = p1;
		s = p1;
		d = C_ONE;
	} else throw InvalidParameter();
	if (d === C_ZERO) throw DivisionByZero();
	P["s"] = s < C_ZERO ? -C_ONE : C_ONE;
	P["n"] = n < C_ZERO ? -n : n;
	P["d"] = d < C_ZERO ? -d : d;
};
function modpow(b, e, m) {
	let r = C_ONE;
	for (; e > C_ZERO; b = b * b % m, e >>= C_ONE) if (e & C_ONE) r = r * b % m;
	return r;
}
function cycleLen(n, d) {
	for (; d % C_TWO === C_ZERO; d /= C_TWO);
	for (; d % C_FIVE === C_ZERO; d /= C_FIVE);
	if (d === C_ONE) return C_ZERO;
	let rem = C_TEN % d;
	let t = 1;
	for (; rem !== C_ONE; t++) {
		rem = rem * C_TEN % d;
		if (t > MAX_CYCLE_LEN) return C_ZERO;
	}
	return BigInt(t);
}
function cycleStart(n, d, len) {
	let rem1 = C_ONE;
	let rem2 = modpow(C_TEN, len, d);
	for (let t = 0; t < 300; t++) {
		if (rem1 === rem2) return BigInt(t);
		rem1 = rem1 * C_TEN % d;
		rem2 = rem2 * C_TEN % d;
	}
	return 0;
}
function gcd(a, b) {
	if (!a) return b;
	if (!b) return a;
	while (1) {
		a %= b;
		if (!a) return b;
		b %= a;
		if (!b) return a;
	}
}
/**
* Module constructor
*
* @constructor
* @param {number|Fraction=} a
* @param {number=} b
*/
function Fraction(a, b) {
	parse(a, b);
	if (this instanceof Fraction) {
		a = gcd(P["d"], P["n"]);
		this["s"] = P["s"];
		this["n"] = P["n"] / a;
		this["d"] = P["d"] / a;
	} else return newFraction(P["s"] * P["n"], P["d"]);
}
const DivisionByZero = function() {
	return /* @__PURE__ */ new Error("Division by Zero");
};
const InvalidParameter = function() {
	return /* @__PURE__ */ new Error("Invalid argument");
};
const NonIntegerParameter = function() {
	return /* @__PURE__ */ new Error("Parameters must be integer");
};
Fraction.prototype = {
	"s": C_ONE,
	"n": C_ZERO,
	"d": C_ONE,
	/**
	* Calculates the absolute value
	*
	* Ex: new Fraction(-4).abs() => 4
	**/
	"abs": function() {
		return newFraction(this["n"], this["d"]);
	},
	/**
	* Inverts the sign of the current fraction
	*
	* Ex: new Fraction(-4).neg() => 4
	**/
	"neg": function() {
		return newFraction(-this["s"] * this["n"], this["d"]);
	},
	/**
	* Adds two rational numbers
	*
	* Ex: new Fraction({n: 2, d: 3}).add("14.9") => 467 / 30
	**/
	"add": function(a, b) {
		parse(a, b);
		return newFraction(this["s"] * this["n"] * P["d"] + P["s"] * this["d"] * P["n"], this["d"] * P["d"]);
	},
	/**
	* Subtracts two rational numbers
	*
	* Ex: new Fraction({n: 2, d: 3}).add("14.9") => -427 / 30
	**/
	"sub": function(a, b) {
		parse(a, b);
		return newFraction(this["s"] * this["n"] * P["d"] - P["s"] * this["d"] * P["n"], this["d"] * P["d"]);
	},
	/**
	* Multiplies two rational numbers
	*
	* Ex: new Fraction("-17.(345)").mul(3) => 5776 / 111
	**/
	"mul": function(a, b) {
		parse(a, b);
		return newFraction(this["s"] * P["s"] * this["n"] * P["n"], this["d"] * P["d"]);
	},
	/**
	* Divides two rational numbers
	*
	* Ex: new Fraction("-17.(345)").inverse().div(3)
	**/
	"div": function(a, b) {
		parse(a, b);
		return newFraction(this["s"] * P["s"] * this["n"] * P["d"], this["d"] * P["n"]);
	},
	/**
	* Clones the actual object
	*
	* Ex: new Fraction("-17.(345)").clone()
	**/
	"clone": function() {
		return newFraction(this["s"] * this["n"], this["d"]);
	},
	/**
	* Calculates the modulo of two rational numbers - a more precise fmod
	*
	* Ex: new Fraction('4.(3)').mod([7, 8]) => (13/3) % (7/8) = (5/6)
	* Ex: new Fraction(20, 10).mod().equals(0) ? "is Integer"
	**/
	"mod": function(a, b) {
		if (a === void 0) return newFraction(this["s"] * this["n"] % this["d"], C_ONE);
		parse(a, b);
		if (C_ZERO === P["n"] * this["d"]) throw DivisionByZero();
		/**
		* I derived the rational modulo similar to the modulo for integers
		*
		* https://raw.org/book/analysis/rational-numbers/
		*
		*    n1/d1 = (n2/d2) * q + r, where 0 ≤ r < n2/d2
		* => d2 * n1 = n2 * d1 * q + d1 * d2 * r
		* => r = (d2 * n1 - n2 * d1 * q) / (d1 * d2)
		*      = (d2 * n1 - n2 * d1 * floor((d2 * n1) / (n2 * d1))) / (d1 * d2)
		*      = ((d2 * n1) % (n2 * d1)) / (d1 * d2)
		*/
		return newFraction(this["s"] * (P["d"] * this["n"]) % (P["n"] * this["d"]), P["d"] * this["d"]);
	},
	/**
	* Calculates the fractional gcd of two rational numbers
	*
	* Ex: new Fraction(5,8).gcd(3,7) => 1/56
	*/
	"gcd": function(a, b) {
		parse(a, b);
		return newFraction(gcd(P["n"], this["n"]) * gcd(P["d"], this["d"]), P["d"] * this["d"]);
	},
	/**
	* Calculates the fractional lcm of two rational numbers
	*
	* Ex: new Fraction(5,8).lcm(3,7) => 15
	*/
	"lcm": function(a, b) {
		parse(a, b);
		if (P["n"] === C_ZERO && this["n"] === C_ZERO) return newFraction(C_ZERO, C_ONE);
		return newFraction(P["n"] * this["n"], gcd(P["n"], this["n"]) * gcd(P["d"], this["d"]));
	},
	/**
	* Gets the inverse of the fraction, means numerator and denominator are exchanged
	*
	* Ex: new Fraction([-3, 4]).inverse() => -4 / 3
	**/
	"inverse": function() {
		return newFraction(this["s"] * this["d"], this["n"]);
	},
	/**
	* Calculates the fraction to some integer exponent
	*
	* Ex: new Fraction(-1,2).pow(-3) => -8
	*/
	"pow": function(a, b) {
		parse(a, b);
		if (P["d"] === C_ONE) {
			if (P["s"] < C_ZERO) return newFraction((this["s"] * this["d"]) ** P["n"], this["n"] ** P["n"]);
			else return newFraction((this["s"] * this["n"]) ** P["n"], this["d"] ** P["n"]);
		}
		if (this["s"] < C_ZERO) return null;
		let N = factorize(this["n"]);
		let D = factorize(this["d"]);
		let n = C_ONE;
		let d = C_ONE;
		for (let k in N) {
			if (k === "1") continue;
			if (k === "0") {
				n = C_ZERO;
				break;
			}
			N[k] *= P["n"];
			if (N[k] % P["d"] === C_ZERO) N[k] /= P["d"];
			else return null;
			n *= BigInt(k) ** N[k];
		}
		for (let k in D) {
			if (k === "1") continue;
			D[k] *= P["n"];
			if (D[k] % P["d"] === C_ZERO) D[k] /= P["d"];
			else return null;
			d *= BigInt(k) ** D[k];
		}
		if (P["s"] < C_ZERO) return newFraction(d, n);
		return newFraction(n, d);
	},
	/**
	* Calculates the logarithm of a fraction to a given rational base
	*
	* Ex: new Fraction(27, 8).log(9, 4) => 3/2
	*/
	"log": function(a, b) {
		parse(a, b);
		if (this["s"] <= C_ZERO || P["s"] <= C_ZERO) return null;
		const allPrimes = Object.create(null);
		const baseFactors = factorize(P["n"]);
		const T1 = factorize(P["d"]);
		const numberFactors = factorize(this["n"]);
		const T2 = factorize(this["d"]);
		for (const prime in T1) baseFactors[prime] = (baseFactors[prime] || C_ZERO) - T1[prime];
		for (const prime in T2) numberFactors[prime] = (numberFactors[prime] || C_ZERO) - T2[prime];
		for (const prime in baseFactors) {
			if (prime === "1") continue;
			allPrimes[prime] = true;
		}
		for (const prime in numberFactors) {
			if (prime === "1") continue;
			allPrimes[prime] = true;
		}
		let retN = null;
		let retD = null;
		for (const prime in allPrimes) {
			const baseExponent = baseFactors[prime] || C_ZERO;
			const numberExponent = numberFactors[prime] || C_ZERO;
			if (baseExponent === C_ZERO) {
				if (numberExponent !== C_ZERO) return null;
				continue;
			}
			let curN = numberExponent;
			let curD = baseExponent;
			const gcdValue = gcd(curN, curD);
			curN /= gcdValue;
			curD /= gcdValue;
			if (retN === null && retD === null) {
				retN = curN;
				retD = curD;
			} else if (curN * retD !== retN * curD) return null;
		}
		return retN !== null && retD !== null ? newFraction(retN, retD) : null;
	},
	/**
	* Check if two rational numbers are the same
	*
	* Ex: new Fraction(19.6).equals([98, 5]);
	**/
	"equals": function(a, b) {
		parse(a, b);
		return this["s"] * this["n"] * P["d"] === P["s"] * P["n"] * this["d"];
	},
	/**
	* Check if this rational number is less than another
	*
	* Ex: new Fraction(19.6).lt([98, 5]);
	**/
	"lt": function(a, b) {
		parse(a, b);
		return this["s"] * this["n"] * P["d"] < P["s"] * P["n"] * this["d"];
	},
	/**
	* Check if this rational number is less than or equal another
	*
	* Ex: new Fraction(19.6).lt([98, 5]);
	**/
	"lte": function(a, b) {
		parse(a, b);
		return this["s"] * this["n"] * P["d"] <= P["s"] * P["n"] * this["d"];
	},
	/**
	* Check if this rational number is greater than another
	*
	* Ex: new Fraction(19.6).lt([98, 5]);
	**/
	"gt": function(a, b) {
		parse(a, b);
		return this["s"] * this["n"] * P["d"] > P["s"] * P["n"] * this["d"];
	},
	/**
	* Check if this rational number is greater than or equal another
	*
	* Ex: new Fraction(19.6).lt([98, 5]);
	**/
	"gte": function(a, b) {
		parse(a, b);
		return this["s"] * this["n"] * P["d"] >= P["s"] * P["n"] * this["d"];
	},
	/**
	* Compare two rational numbers
	* < 0 iff this < that
	* > 0 iff this > that
	* = 0 iff this = that
	*
	* Ex: new Fraction(19.6).compare([98, 5]);
	**/
	"compare": function(a, b) {
		parse(a, b);
		let t = this["s"] * this["n"] * P["d"] - P["s"] * P["n"] * this["d"];
		return (C_ZERO < t) - (t < C_ZERO);
	},
	/**
	* Calculates the ceil of a rational number
	*
	* Ex: new Fraction('4.(3)').ceil() => (5 / 1)
	**/
	"ceil": function(places) {
		places = C_TEN ** BigInt(places || 0);
		return newFraction(ifloor(this["s"] * places * this["n"] / this["d"]) + (places * this["n"] % this["d"] > C_ZERO && this["s"] >= C_ZERO ? C_ONE : C_ZERO), places);
	},
	/**
	* Calculates the floor of a rational number
	*
	* Ex: new Fraction('4.(3)').floor() => (4 / 1)
	**/
	"floor": function(places) {
		places = C_TEN ** BigInt(places || 0);
		return newFraction(ifloor(this["s"] * places * this["n"] / this["d"]) - (places * this["n"] % this["d"] > C_ZERO && this["s"] < C_ZERO ? C_ONE : C_ZERO), places);
	},
	/**
	* Rounds a rational numbers
	*
	* Ex: new Fraction('4.(3)').round() => (4 / 1)
	**/
	"round": function(places) {
		places = C_TEN ** BigInt(places || 0);
		return newFraction(ifloor(this["s"] * places * this["n"] / this["d"]) + this["s"] * ((this["s"] >= C_ZERO ? C_ONE : C_ZERO) + C_TWO * (places * this["n"] % this["d"]) > this["d"] ? C_ONE : C_ZERO), places);
	},
	/**
	* Rounds a rational number to a multiple of another rational number
	*
	* Ex: new Fraction('0.9').roundTo("1/8") => 7 / 8
	**/
	"roundTo": function(a, b) {
		parse(a, b);
		const n = this["n"] * P["d"];
		const d = this["d"] * P["n"];
		const r = n % d;
		let k = ifloor(n / d);
		if (r + r >= d) k++;
		return newFraction(this["s"] * k * P["n"], P["d"]);
	},
	/**
	* Check if two rational numbers are divisible
	*
	* Ex: new Fraction(19.6).divisible(1.5);
	*/
	"divisible": function(a, b) {
		parse(a, b);
		if (P["n"] === C_ZERO) return false;
		return this["n"] * P["d"] % (P["n"] * this["d"]) === C_ZERO;
	},
	/**
	* Returns a decimal representation of the fraction
	*
	* Ex: new Fraction("100.'91823'").valueOf() => 100.91823918239183
	**/
	"valueOf": function() {
		return Number(this["s"] * this["n"]) / Number(this["d"]);
	},
	/**
	* Creates a string representation of a fraction with all digits
	*
	* Ex: new Fraction("100.'91823'").toString() => "100.(91823)"
	**/
	"toString": function(dec = 15) {
		let N = this["n"];
		let D = this["d"];
		let cycLen = cycleLen(N, D);
		let cycOff = cycleStart(N, D, cycLen);
		let str = this["s"] < C_ZERO ? "-" : "";
		str += ifloor(N / D);
		N %= D;
		N *= C_TEN;
		if (N) str += ".";
		if (cycLen) {
			for (let i = cycOff; i--;) {
				str += ifloor(N / D);
				N %= D;
				N *= C_TEN;
			}
			str += "(";
			for (let i = cycLen; i--;) {
				str += ifloor(N / D);
				N %= D;
				N *= C_TEN;
			}
			str += ")";
		} else for (let i = dec; N && i--;) {
			str += ifloor(N / D);
			N %= D;
			N *= C_TEN;
		}
		return str;
	},
	/**
	* Returns a string-fraction representation of a Fraction object
	*
	* Ex: new Fraction("1.'3'").toFraction() => "4 1/3"
	**/
	"toFraction": function(showMixed = false) {
		let n = this["n"];
		let d = this["d"];
		let str = this["s"] < C_ZERO ? "-" : "";
		if (d === C_ONE) str += n;
		else {
			const whole = ifloor(n / d);
			if (showMixed && whole > C_ZERO) {
				str += whole;
				str += " ";
				n %= d;
			}
			str += n;
			str += "/";
			str += d;
		}
		return str;
	},
	/**
	* Returns a latex representation of a Fraction object
	*
	* Ex: new Fraction("1.'3'").toLatex() => "\frac{4}{3}"
	**/
	"toLatex": function(showMixed = false) {
		let n = this["n"];
		let d = this["d"];
		let str = this["s"] < C_ZERO ? "-" : "";
		if (d === C_ONE) str += n;
		else {
			const whole = ifloor(n / d);
			if (showMixed && whole > C_ZERO) {
				str += whole;
				n %= d;
			}
			str += "\\frac{";
			str += n;
			str += "}{";
			str += d;
			str += "}";
		}
		return str;
	},
	/**
	* Returns an array of continued fraction elements
	*
	* Ex: new Fraction("7/8").toContinued() => [0,1,7]
	*/
	"toContinued": function() {
		let a = this["n"];
		let b = this["d"];
		const res = [];
		while (b) {
			res.push(ifloor(a / b));
			const t = a % b;
			a = b;
			b = t;
		}
		return res;
	},
	"simplify": function(eps = .001) {
		const ieps = BigInt(Math.ceil(1 / eps));
		const thisABS = this["abs"]();
		const cont = thisABS["toContinued"]();
		for (let i = 1; i < cont.length; i++) {
			let s = newFraction(cont[i - 1], C_ONE);
			for (let k = i - 2; k >= 0; k--) s = s["inverse"]()["add"](cont[k]);
			let t = s["sub"](thisABS);
			if (t["n"] * ieps < t["d"]) return s["mul"](this["s"]);
		}
		return this;
	}
};
// src/maths/share.ts
/** Exact arithmetic on points and credit, so that no sum is ever 4.000000001. */
const NOTHING = [0, 1];
const WHOLE = [1, 1];
function toShare(value) {
	return [Number(value.s * value.n), Number(value.d)];
}
function toFraction([got, of]) {
	return new Fraction(got, of);
}
/** In lowest terms, as long as nothing left the numbers that a double holds exactly: fractions of big integers cost ten times as much. */
function lowest(got, of) {
	if (!Number.isSafeInteger(got) || !Number.isSafeInteger(of)) return void 0;
	let [common, rest] = [Math.abs(got), of];
	while (rest !== 0) [common, rest] = [rest, common % rest];
	return [got / common + 0, of / common];
}
function add(left, right) {
	if (left[0] === 0) return lowest(right[0], right[1]) ?? right;
	if (left[1] === 1 && right[1] === 1 && Number.isSafeInteger(left[0] + right[0])) return [left[0] + right[0], 1];
	const [first, second] = [left[0] * right[1], right[0] * left[1]];
	return (Number.isSafeInteger(first) && Number.isSafeInteger(second) ? lowest(first + second, left[1] * right[1]) : void 0) ?? toShare(toFraction(left).add(toFraction(right)));
}
function addShares(shares) {
	let sum = NOTHING;
	for (const share of shares) sum = add(sum, share);
	return sum;
}
function multiplyShares(left, right) {
	return lowest(left[0] * right[0], left[1] * right[1]) ?? toShare(toFraction(left).mul(toFraction(right)));
}
function subtractShares(left, right) {
	return add(left, [-right[0], right[1]]);
}
function compareShares(left, right) {
	const [first, second] = [left[0] * right[1], right[0] * left[1]];
	if (Number.isSafeInteger(first) && Number.isSafeInteger(second)) return Math.sign(first - second);
	return toFraction(left).compare(toFraction(right));
}
/** A decimal of the config (`2.5`, `0.1`) as the exact share that its digits say. */
function shareOf(decimal) {
	return toShare(new Fraction(String(decimal)));
}
/** What questions give together to whoever has them all right; extra credit comes on top. */
function possiblePoints(questions) {
	return addShares(questions.filter(({ extra }) => extra !== true).map(({ points }) => points));
}
/** The mean of several credits: each entry of a question weighs the same. */
function meanShare(shares) {
	return shares.length === 0 ? NOTHING : multiplyShares(addShares(shares), [1, shares.length]);
}
// node_modules/fastest-levenshtein/mod.js
var require_fastest_levenshtein = /* @__PURE__ */ __commonJSMin(((exports) => {
	exports.__esModule = true;
	exports.distance = exports.closest = void 0;
	var peq = /* @__PURE__ */ new Uint32Array(65536);
	var myers_32 = function(a, b) {
		var n = a.length;
		var m = b.length;
		var lst = 1 << n - 1;
		var pv = -1;
		var mv = 0;
		var sc = n;
		var i = n;
		while (i--) peq[a.charCodeAt(i)] |= 1 << i;
		for (i = 0; i < m; i++) {
			var eq = peq[b.charCodeAt(i)];
			var xv = eq | mv;
			eq |= (eq & pv) + pv ^ pv;
			mv |= ~(eq | pv);
			pv &= eq;
			if (mv & lst) sc++;
			if (pv & lst) sc--;
			mv = mv << 1 | 1;
			pv = pv << 1 | ~(xv | mv);
			mv &= xv;
		}
		i = n;
		while (i--) peq[a.charCodeAt(i)] = 0;
		return sc;
	};
	var myers_x = function(b, a) {
		var n = a.length;
		var m = b.length;
		var mhc = [];
		var phc = [];
		var hsize = Math.ceil(n / 32);
		var vsize = Math.ceil(m / 32);
		for (var i = 0; i < hsize; i++) {
			phc[i] = -1;
			mhc[i] = 0;
		}
		var j = 0;
		for (; j < vsize - 1; j++) {
			var mv_1 = 0;
			var pv_1 = -1;
			var start_1 = j * 32;
			var vlen_1 = Math.min(32, m) + start_1;
			for (var k = start_1; k < vlen_1; k++) peq[b.charCodeAt(k)] |= 1 << k;
			for (var i = 0; i < n; i++) {
				var eq = peq[a.charCodeAt(i)];
				var pb = phc[i / 32 | 0] >>> i & 1;
				var mb = mhc[i / 32 | 0] >>> i & 1;
				var xv = eq | mv_1;
				var xh = ((eq | mb) & pv_1) + pv_1 ^ pv_1 | eq | mb;
				var ph = mv_1 | ~(xh | pv_1);
				var mh = pv_1 & xh;
				if (ph >>> 31 ^ pb) phc[i / 32 | 0] ^= 1 << i;
				if (mh >>> 31 ^ mb) mhc[i / 32 | 0] ^= 1 << i;
				ph = ph << 1 | pb;
				mh = mh << 1 | mb;
				pv_1 = mh | ~(xv | ph);
				mv_1 = ph & xv;
			}
			for (var k = start_1; k < vlen_1; k++) peq[b.charCodeAt(k)] = 0;
		}
		var mv = 0;
		var pv = -1;
		var start = j * 32;
		var vlen = Math.min(32, m - start) + start;
		for (var k = start; k < vlen; k++) peq[b.charCodeAt(k)] |= 1 << k;
		var score = m;
		for (var i = 0; i < n; i++) {
			var eq = peq[a.charCodeAt(i)];
			var pb = phc[i / 32 | 0] >>> i & 1;
			var mb = mhc[i / 32 | 0] >>> i & 1;
			var xv = eq | mv;
			var xh = ((eq | mb) & pv) + pv ^ pv | eq | mb;
			var ph = mv | ~(xh | pv);
			var mh = pv & xh;
			score += ph >>> m - 1 & 1;
			score -= mh >>> m - 1 & 1;
			if (ph >>> 31 ^ pb) phc[i / 32 | 0] ^= 1 << i;
			if (mh >>> 31 ^ mb) mhc[i / 32 | 0] ^= 1 << i;
			ph = ph << 1 | pb;
			mh = mh << 1 | mb;
			pv = mh | ~(xv | ph);
			mv = ph & xv;
		}
		for (var k = start; k < vlen; k++) peq[b.charCodeAt(k)] = 0;
		return score;
	};
	var distance = function(a, b) {
		if (a.length < b.length) {
			var tmp = b;
			b = a;
			a = tmp;
		}
		if (b.length === 0) return a.length;
		if (a.length <= 32) return myers_32(a, b);
		return myers_x(a, b);
	};
	exports.distance = distance;
	var closest = function(str, arr) {
		var min_distance = Infinity;
		var min_index = 0;
		for (var i = 0; i < arr.length; i++) {
			var dist = distance(str, arr[i]);
			if (dist < min_distance) {
				min_distance = dist;
				min_index = i;
			}
		}
		return arr[min_index];
	};
	exports.closest = closest;
}));
export { compareShares as a, possiblePoints as c, Fraction as d, addShares as i, shareOf as l, NOTHING as n, meanShare as o, WHOLE as r, multiplyShares as s, require_fastest_levenshtein as t, subtractShares as u };
